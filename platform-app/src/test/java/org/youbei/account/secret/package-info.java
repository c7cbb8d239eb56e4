@NullMarked
package org.youbei.account.secret;

import org.jspecify.annotations.NullMarked;
