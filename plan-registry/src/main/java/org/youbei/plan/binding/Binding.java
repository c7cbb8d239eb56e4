package org.youbei.plan.binding;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.BindableKind;

/**
 * Something in a version leans on a live thing.
 *
 * @param reference what the thing's module knows it by
 * @param label the name of the thing when it was bound
 * @param quota how much of it is needed, in {@code quotaUnit}; nothing where it only has to be there
 */
public record Binding(
        UUID id,
        UUID version,
        Anchor anchor,
        BindableKind kind,
        String reference,
        String label,
        @Nullable BigDecimal quota,
        String quotaUnit) {
    public static final int LONGEST_UNIT = 20;
}
