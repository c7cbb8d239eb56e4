package org.youbei.supply.asset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an asset is described.
 *
 * @param number that is painted on it; one of its kind in the unit
 * @param point where it stands
 * @param fuel what it burns; empty where it needs none
 * @param price yuan; null where nobody knows
 */
@Embeddable
public record AssetEntry(
        String number,
        String name,
        @Enumerated(EnumType.STRING) AssetKind kind,
        String model,
        UUID point,
        String fuel,
        @Nullable LocalDate boughtOn,
        @Nullable BigDecimal price) {
    public AssetEntry {
        number = number.strip();
        name = name.strip();
        model = model.strip();
        fuel = fuel.strip();
    }
}
