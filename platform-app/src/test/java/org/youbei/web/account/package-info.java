@NullMarked
package org.youbei.web.account;

import org.jspecify.annotations.NullMarked;
