/** The screen on the wall of a duty room. */
@NullMarked
package org.youbei.web.kiosk;

import org.jspecify.annotations.NullMarked;
