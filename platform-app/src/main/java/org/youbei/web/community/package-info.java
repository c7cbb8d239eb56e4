/** The pages of what communities know of themselves: the list, a profile, its entry and history. */
@NullMarked
package org.youbei.web.community;

import org.jspecify.annotations.NullMarked;
