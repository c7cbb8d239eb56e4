package org.youbei.supply.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An asset as lists show it. */
public record AssetRow(
        UUID id,
        String number,
        String name,
        AssetKind kind,
        String model,
        String pointName,
        String unitName,
        String fuel,
        @Nullable Integer fuelLeft,
        @Nullable LocalDate checkedOn,
        AssetState state,
        String holder,
        @Nullable LocalDate backOn) {
    public boolean isLate(LocalDate today) {
        return backOn != null && backOn.isBefore(today);
    }
}
