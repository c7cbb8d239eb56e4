/**
 * Pages of accounts and posts for administrators, and of one's own account: password, sessions, second factor. An administrator sees the
 * accounts at home in the unit worked in; contacts are masked until revealed for a reason.
 */
@NullMarked
package org.youbei.web.account;

import org.jspecify.annotations.NullMarked;
