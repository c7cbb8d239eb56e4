package org.youbei.supply.item;

import java.math.BigDecimal;

/**
 * An item as lists show it.
 *
 * @param held everything of it in the scope
 * @param usable of it what has not expired, is sound and not reserved
 */
public record ItemRow(Item item, String ownerName, BigDecimal held, BigDecimal usable) {
    public Item.Level level() {
        return item.level(usable);
    }
}
