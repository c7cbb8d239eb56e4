/** Which days are working days: weekends, statutory holidays and make-up days, as data per year. */
@NullMarked
@NamedInterface("calendar")
package org.youbei.obligation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
