@NullMarked
package org.youbei.account.signin;

import org.jspecify.annotations.NullMarked;
