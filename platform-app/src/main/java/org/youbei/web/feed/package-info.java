/** The duties as iCalendar, for whoever brings the secret of a link. */
@NullMarked
package org.youbei.web.feed;

import org.jspecify.annotations.NullMarked;
