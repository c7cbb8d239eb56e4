/** Duty stations: the patterns of their turns, the rules of their rosters, and who can be on duty there. */
@NullMarked
@NamedInterface("station")
package org.youbei.duty.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
