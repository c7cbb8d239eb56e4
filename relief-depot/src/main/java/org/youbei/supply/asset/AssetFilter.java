package org.youbei.supply.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which assets a list shows; null filters nothing but those that are retired.
 *
 * @param q part of the number, the name, the model or of who has it
 */
public record AssetFilter(
        @Nullable AssetState state,
        @Nullable AssetKind kind,
        @Nullable UUID point,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final AssetFilter ALL = new AssetFilter(null, null, null, null, null);
}
