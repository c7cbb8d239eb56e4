/** Change over periods, and scorecards whose ratings are counted and not averaged. */
@NullMarked
@NamedInterface("trend")
package org.youbei.assessment.method.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
