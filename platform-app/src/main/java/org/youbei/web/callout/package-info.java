/** Calling people out for incidents, and the board of their answers. */
@NullMarked
package org.youbei.web.callout;

import org.jspecify.annotations.NullMarked;
