/** What an administrator does first, and how a demonstration ends. */
@NullMarked
package org.youbei.web.beginning;

import org.jspecify.annotations.NullMarked;
