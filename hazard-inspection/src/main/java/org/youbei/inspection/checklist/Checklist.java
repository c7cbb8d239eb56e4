package org.youbei.inspection.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.point.PointType;
import org.youbei.model.JurisdictionCode;

/**
 * A version of a checklist. It never changes.
 *
 * @param issuer the district whose own it is; nothing for one shipped with the product
 * @param derivedFrom the version it was made from
 */
public record Checklist(
        UUID id,
        PointType type,
        int number,
        String title,
        @Nullable JurisdictionCode issuer,
        @Nullable UUID derivedFrom,
        List<ChecklistItem> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    public Optional<ChecklistItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
