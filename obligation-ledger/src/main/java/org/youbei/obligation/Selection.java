package org.youbei.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * The conditions behind a filter, shaped so that an index serves them: the unit by equality on its level's column, the state as
 * a span of due dates. Only constants of this class become SQL; what people typed becomes parameters.
 */
final class Selection {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private Selection() {}

    static Selection of(ObligationFilter filter, Optional<JurisdictionCode> unit, LocalDate today, int soonDays) {
        var selection = new Selection();
        selection.parameters.put("today", today);
        selection.parameters.put("soon", today.plusDays(soonDays));
        selection.parameters.put("soonDays", soonDays);
        unit.ifPresent(code -> selection.within(code, filter.alone()));
        selection.conditions.add(state(filter.state()));
        selection.add(
                "o.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().code());
        selection.add("o.owner_account = :owner", "owner", filter.owner());
        selection.add("o.title ilike :text escape '!'", "text", pattern(filter.text()));
        return selection;
    }

    Selection after(ObligationOrder order, ObligationRow.@Nullable Cursor cursor) {
        if (cursor != null) {
            conditions.add("(o.due, o.id) " + order.comparison() + " (:afterDue, :afterId)");
            parameters.put("afterDue", cursor.due());
            parameters.put("afterId", cursor.id());
        }
        return this;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void within(JurisdictionCode unit, boolean alone) {
        if (alone) {
            add("o.jurisdiction = :alone", "alone", unit.value());
        }
        unit.at(JurisdictionLevel.COMMUNITY)
                .ifPresentOrElse(
                        community -> add("o.community = :community", "community", community.value()),
                        () -> unit.at(JurisdictionLevel.STREET)
                                .ifPresent(street -> add("o.street = :street", "street", street.value())));
        if (unit.level() != JurisdictionLevel.STREET && unit.level() != JurisdictionLevel.COMMUNITY) {
            add("o.jurisdiction >= :unit and o.jurisdiction < :unit || '~'", "unit", unit.value());
        }
    }

    /** Says the same as {@code obligation.state_on}, as conditions that an index understands. */
    private static String state(@Nullable ObligationState state) {
        var running = "o.closed_as is null and o.paused_since is null and ";
        return switch (state) {
            case null -> "o.closed_as is null";
            case OVERDUE -> running + "o.due < :today";
            case DUE_SOON -> running + "o.due >= :today and o.due <= :soon";
            case UPCOMING -> running + "o.due > :soon";
            case PAUSED -> "o.closed_as is null and o.paused_since is not null";
            case FULFILLED, FULFILLED_LATE, WAIVED, CANCELLED ->
                "o.closed_as is not null and o.counted = '" + state.name() + "'";
        };
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
