/** The pages of last resort: what happened, who can mend it, and a reference for the log. They work without database and session. */
@NullMarked
package org.youbei.web.failure;

import org.jspecify.annotations.NullMarked;
