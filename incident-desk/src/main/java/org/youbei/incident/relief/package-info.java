/** Relief goods handed out to households: the standard, the list of signatures, what is left. */
@NullMarked
@NamedInterface("relief")
package org.youbei.incident.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
