package org.youbei.team;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.obligation.rule.RequiredPost;

/** A post of a unit with those who hold it; null where nobody does. */
public record PostLine(
        RequiredPost post,
        @Nullable Holder holder,
        @Nullable Holder standIn) {
    public boolean isVacant() {
        return holder == null || (post.standIn() && standIn == null);
    }

    public Optional<Holder> first() {
        return Optional.ofNullable(holder);
    }
}
