@NullMarked
package org.youbei.account;

import org.jspecify.annotations.NullMarked;
