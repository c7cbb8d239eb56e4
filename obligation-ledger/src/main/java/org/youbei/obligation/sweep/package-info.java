/** The job that notes what became due soon or overdue, once, and the list of its runs. */
@NullMarked
@NamedInterface("sweep")
package org.youbei.obligation.sweep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
