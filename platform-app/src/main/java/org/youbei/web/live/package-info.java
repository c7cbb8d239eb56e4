/**
 * Pages that follow what others do: whoever watches something is sent the line that changed, whichever node it was changed on. Run sheets of
 * drills, incidents and the wall of the duty room all use it.
 */
@NullMarked
package org.youbei.web.live;

import org.jspecify.annotations.NullMarked;
