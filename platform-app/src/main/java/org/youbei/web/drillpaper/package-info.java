/** The report of a drill and the documents made ready for it, as pages and as official documents for Word. */
@NullMarked
package org.youbei.web.drillpaper;

import org.jspecify.annotations.NullMarked;
