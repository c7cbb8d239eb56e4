/** Secret links under which a calendar program reads the duties of a person or a unit. */
@NullMarked
@NamedInterface("feed")
package org.youbei.obligation.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
