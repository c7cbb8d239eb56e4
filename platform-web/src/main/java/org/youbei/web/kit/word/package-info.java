/** What things are called and how values are printed, in the language of the person who asks. */
@NullMarked
package org.youbei.web.kit.word;

import org.jspecify.annotations.NullMarked;
