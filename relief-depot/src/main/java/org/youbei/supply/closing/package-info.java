/** The monthly close of the ledger of stock: balances that are kept, and months into which nothing is dated any more. */
@NullMarked
@NamedInterface("closing")
package org.youbei.supply.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
