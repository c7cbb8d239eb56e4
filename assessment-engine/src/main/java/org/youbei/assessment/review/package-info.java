/** Checking and review: approval from below, cells sent back, a decision for each cell. */
@NullMarked
@NamedInterface("review")
package org.youbei.assessment.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
