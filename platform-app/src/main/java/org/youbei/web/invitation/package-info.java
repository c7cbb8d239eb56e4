/** The door of people without an account: an invitation's link, bound to the browser that opens it first. What stands behind it, other packages bring. */
@NullMarked
package org.youbei.web.invitation;

import org.jspecify.annotations.NullMarked;
