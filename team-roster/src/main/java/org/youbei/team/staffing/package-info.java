/** Whether a team has enough people of each qualification, on any day, and how many posts can be filled at once. */
@NullMarked
@NamedInterface("staffing")
package org.youbei.team.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
