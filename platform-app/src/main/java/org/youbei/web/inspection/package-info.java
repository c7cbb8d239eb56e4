/** What the pages of inspections share: words, the statuses of refusals, the choice of units, workbooks. */
@NullMarked
package org.youbei.web.inspection;

import org.jspecify.annotations.NullMarked;
