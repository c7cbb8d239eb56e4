@NullMarked
package org.youbei.account.totp;

import org.jspecify.annotations.NullMarked;
