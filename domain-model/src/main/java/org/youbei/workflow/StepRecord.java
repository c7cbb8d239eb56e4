package org.youbei.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.AuditEntry;
import org.youbei.model.Subject;

/**
 * What a step leaves behind: a line in the chronicle, an entry in the audit trail, and an event where others want to know.
 *
 * @param part of the thing that the step says something about, such as a version of a plan; null where a thing has no parts
 * @param step its name in upper case
 * @param before the state before; null for what the step has made
 * @param on the day that it counts from
 * @param known further values for the audit trail, as they now are
 * @param event that is published once everything is written down; null where nobody listens
 */
public record StepRecord(
        @Nullable UUID part,
        String step,
        @Nullable Enum<?> before,
        Enum<?> after,
        LocalDate on,
        String remark,
        Map<String, Object> known,
        @Nullable Object event) {
    public static StepRecord of(Enum<?> step, @Nullable Enum<?> before, Enum<?> after, LocalDate on, String remark) {
        return of(step.name(), before, after, on, remark);
    }

    /** For what nobody decided: that a thing was registered, found, seen again. */
    public static StepRecord of(String step, @Nullable Enum<?> before, Enum<?> after, LocalDate on, String remark) {
        return new StepRecord(null, step, before, after, on, remark, Map.of(), null);
    }

    public StepRecord about(UUID other) {
        return new StepRecord(other, step, before, after, on, remark, known, event);
    }

    public StepRecord knowing(Map<String, Object> values) {
        return new StepRecord(part, step, before, after, on, remark, values, event);
    }

    public StepRecord telling(Object other) {
        return new StepRecord(part, step, before, after, on, remark, known, other);
    }

    /** The audit trail's action is the noun and the step: {@code drill.report-approval}. */
    AuditEntry entry(Subject subject, Placed thing) {
        var now = new LinkedHashMap<String, @Nullable Object>(known);
        now.put("state", after.name());
        var action = subject.type() + "." + step.toLowerCase(Locale.ROOT).replace('_', '-');
        return new AuditEntry(
                action, subject, thing.unit(), before == null ? Map.of() : Map.of("state", before.name()), now);
    }
}
