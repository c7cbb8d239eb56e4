/** What is written down in the duty room, and how a turn is handed over. */
@NullMarked
@NamedInterface("log")
package org.youbei.duty.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
