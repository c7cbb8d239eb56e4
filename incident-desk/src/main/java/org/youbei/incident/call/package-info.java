/** Calling people out for an incident by the calls of the roster: who answered after how many minutes, and who stands in for those who did not. */
@NullMarked
@NamedInterface("call")
package org.youbei.incident.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
