/** The rules of stock, without a database: picking, the ledger's balances, days of cover, waste and transfers. */
@NullMarked
package org.youbei.supply.rule;

import org.jspecify.annotations.NullMarked;
