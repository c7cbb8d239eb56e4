/** The pages of supplies: items, points, lots, the ledger, stock-takes, what is needed and what closes the gap. */
@NullMarked
package org.youbei.web.supply;

import org.jspecify.annotations.NullMarked;
