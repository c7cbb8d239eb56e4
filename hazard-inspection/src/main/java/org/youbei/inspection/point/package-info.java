/** The places that are inspected: what they are, where, whose, how great their risk, and by which rule a round falls due. */
@NullMarked
@NamedInterface("point")
package org.youbei.inspection.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
