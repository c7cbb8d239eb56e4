/** Numbers about drills: what was planned and done, how long steps took, what is still open, and one drill beside the one before. */
@NullMarked
@NamedInterface("figure")
package org.youbei.drill.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
