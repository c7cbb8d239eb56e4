package org.youbei.plan.health;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.JurisdictionCode;

/**
 * Something that a version in force leans on and cannot rely on now.
 *
 * @param section where the text leans on it; nothing where only the list of contacts does
 * @param reason the key behind {@code bindable.}; empty where the thing is gone
 * @param label the name of the thing when it was bound
 */
public record Weakness(
        UUID id,
        UUID plan,
        UUID version,
        JurisdictionCode unit,
        String cause,
        @Nullable UUID section,
        Kind kind,
        Condition condition,
        String reason,
        List<String> arguments,
        String label,
        Instant foundAt) {
    public Weakness {
        arguments = List.copyOf(arguments);
    }

    /** What fails: a thing of another module, or a line of the plan's own list of contacts. */
    public enum Kind {
        POSITION(RevisionTrigger.COMMAND_CHANGED),
        PHONE(RevisionTrigger.OTHER),
        TEAM(RevisionTrigger.RESOURCES_CHANGED),
        SHELTER(RevisionTrigger.RESOURCES_CHANGED),
        STOCK(RevisionTrigger.RESOURCES_CHANGED),
        CONTACT(RevisionTrigger.OTHER);

        private final RevisionTrigger trigger;

        Kind(RevisionTrigger trigger) {
            this.trigger = trigger;
        }

        /** Which case of article 35 it amounts to, unless it is repaired where it is kept. */
        public RevisionTrigger trigger() {
            return trigger;
        }
    }

    public Health health() {
        return condition == Condition.STRAINED ? Health.AMBER : Health.RED;
    }

    boolean says(Weakness other) {
        return condition == other.condition && reason.equals(other.reason) && arguments.equals(other.arguments);
    }
}
