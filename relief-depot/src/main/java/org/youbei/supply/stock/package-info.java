/** What of which lot lies where, the ledger of what came and went, reservations and write-offs. */
@NullMarked
@NamedInterface("stock")
package org.youbei.supply.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
