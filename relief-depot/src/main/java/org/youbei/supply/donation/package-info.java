/** Goods that somebody offers: taken into the ledger, or refused with the reason, and thanked for. */
@NullMarked
@NamedInterface("donation")
package org.youbei.supply.donation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
