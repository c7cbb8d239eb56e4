@NullMarked
package org.youbei.account.password;

import org.jspecify.annotations.NullMarked;
