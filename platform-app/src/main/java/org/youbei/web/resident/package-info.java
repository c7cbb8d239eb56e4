/** The page of a unit that everybody may read, its settings and its poster, and what residents write there. */
@NullMarked
package org.youbei.web.resident;

import org.jspecify.annotations.NullMarked;
