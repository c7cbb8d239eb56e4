package org.youbei.web.plan;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanSort;

/** The list's filter as it stands in the query string; what is not in the allow-lists is a bad request. */
record PlanQuery(
        @Nullable PlanKind kind,
        @Nullable HazardCategory category,
        @Nullable String unit,
        @Nullable VersionState state,
        @Nullable Boolean above,
        @Nullable String q,
        @Nullable String number,
        @Nullable Boolean overdue,
        @Nullable String sort) {
    static final String[] PARAMETERS = {"state", "kind", "category", "unit", "above", "overdue", "number", "q"};

    PlanFilter filter() {
        var order = order();
        return new PlanFilter(
                kind,
                category,
                code(),
                state,
                Boolean.TRUE.equals(above),
                text(q),
                text(number),
                Boolean.TRUE.equals(overdue),
                order,
                sort == null || sort.startsWith("-"));
    }

    /** NUL cannot stand in a text of PostgreSQL, so nothing contains it. */
    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace('\0', ' ');
    }

    private PlanSort order() {
        if (sort == null || sort.isEmpty()) {
            return PlanSort.CHANGED;
        }
        var name = sort.substring(sort.startsWith("-") ? 1 : 0);
        return Arrays.stream(PlanSort.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(PlanQuery::unknown);
    }

    private @Nullable JurisdictionCode code() {
        return unit == null || unit.isEmpty()
                ? null
                : JurisdictionCode.parse(unit).orElseThrow(PlanQuery::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
