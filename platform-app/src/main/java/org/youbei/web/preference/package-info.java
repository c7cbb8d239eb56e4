/** What a person chooses for this browser: language and size of the text. Kept in cookies, without an account. */
@NullMarked
package org.youbei.web.preference;

import org.jspecify.annotations.NullMarked;
