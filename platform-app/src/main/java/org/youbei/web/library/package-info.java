/** The pages of the library: texts with their clauses, what cites them, and the search in them. */
@NullMarked
package org.youbei.web.library;

import org.jspecify.annotations.NullMarked;
