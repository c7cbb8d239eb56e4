/** From how likely and how bad to a colour, and how often something has been seen. Pure arithmetic. */
@NullMarked
@NamedInterface("matrix")
package org.youbei.risk.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
