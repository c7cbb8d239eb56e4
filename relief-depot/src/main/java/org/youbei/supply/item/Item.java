package org.youbei.supply.item;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Something that is kept in store. It belongs to the unit that defined it; the units below use it too.
 *
 * @param code category of GB/T 38565; empty where nobody has classed it
 * @param unit in which the ledger counts it: 瓶, 床
 * @param pack what a pack is called: 箱; empty for none
 * @param packSize how many of the unit are in a pack; null without one
 * @param content how much of the measure of norms is in one: 0.55
 * @param contentUnit the measure of norms: 升
 * @param dated whether a lot must say when it expires
 * @param whole whether it is counted in pieces
 * @param low below it the stock is low; null for no bound, likewise below reorder it is ordered anew and above ceiling it is too much
 * @param price yuan for one, for drafts of purchases; null where nobody knows
 */
public record Item(
        UUID id,
        JurisdictionCode owner,
        String code,
        String name,
        String unit,
        String pack,
        @Nullable BigDecimal packSize,
        BigDecimal content,
        String contentUnit,
        boolean dated,
        boolean whole,
        @Nullable BigDecimal low,
        @Nullable BigDecimal reorder,
        @Nullable BigDecimal ceiling,
        @Nullable BigDecimal price) {
    public Item {
        code = code.strip();
        name = name.strip();
        unit = unit.strip();
        pack = pack.strip();
        contentUnit = contentUnit.strip();
    }

    /** An item that is counted in pieces and measured by them, without bounds. */
    public static Item of(UUID id, JurisdictionCode owner, String code, String name, String unit, boolean dated) {
        return new Item(
                id, owner, code, name, unit, "", null, BigDecimal.ONE, unit, dated, true, null, null, null, null);
    }

    /** The same where so much of a measure is in one. */
    public Item holding(BigDecimal much, String measure) {
        return new Item(
                id, owner, code, name, unit, pack, packSize, much, measure, dated, whole, low, reorder, ceiling, price);
    }

    /** The same with a pack of so many. */
    public Item packed(String packName, BigDecimal size) {
        return new Item(
                id,
                owner,
                code,
                name,
                unit,
                packName,
                size,
                content,
                contentUnit,
                dated,
                whole,
                low,
                reorder,
                ceiling,
                price);
    }

    /** The same with the bounds below which it is low and below which it is ordered. */
    public Item bounded(BigDecimal lowest, BigDecimal order, BigDecimal most) {
        return new Item(
                id,
                owner,
                code,
                name,
                unit,
                pack,
                packSize,
                content,
                contentUnit,
                dated,
                whole,
                lowest,
                order,
                most,
                price);
    }

    /**
     * A quantity in the unit of the ledger, exactly.
     *
     * @param measure the item's unit or its pack; empty means the unit
     * @return null where the item is not counted in that measure
     */
    public @Nullable BigDecimal counted(BigDecimal quantity, String measure) {
        if (measure.isEmpty() || measure.equals(unit)) {
            return quantity;
        }
        return measure.equals(pack) && packSize != null ? quantity.multiply(packSize) : null;
    }

    /** How the usable stock stands to the bounds. */
    public Level level(BigDecimal usable) {
        if (usable.signum() == 0) {
            return Level.OUT;
        }
        if (low != null && usable.compareTo(low) < 0) {
            return Level.LOW;
        }
        if (reorder != null && usable.compareTo(reorder) < 0) {
            return Level.REORDER;
        }
        return ceiling != null && usable.compareTo(ceiling) > 0 ? Level.OVER : Level.ENOUGH;
    }

    /** How much there is, by the bounds of the item. */
    public enum Level {
        OUT,
        LOW,
        REORDER,
        ENOUGH,
        OVER
    }
}
