/** The rules of stock, without a database: picking, the ledger's balances, days of cover, waste and transfers. */
@NullMarked
@NamedInterface("rule")
package org.youbei.supply.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
