package org.youbei.web.drill;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.listing.DrillFilter;
import org.youbei.drill.listing.DrillSort;
import org.youbei.model.JurisdictionCode;

/** The list's filter as it stands in the query string; what is not in the allow-lists is a bad request. */
record DrillQuery(
        @Nullable DrillState state,
        @Nullable DrillForm form,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String q,
        @Nullable String sort) {
    static final String[] PARAMETERS = {"state", "form", "unit", "year", "q"};

    DrillFilter filter() {
        return new DrillFilter(
                state, form, code(), year, q == null ? "" : q, order(), sort == null || sort.startsWith("-"));
    }

    private DrillSort order() {
        if (sort == null || sort.isEmpty()) {
            return DrillSort.START;
        }
        var name = sort.substring(sort.startsWith("-") ? 1 : 0);
        return Arrays.stream(DrillSort.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(DrillQuery::unknown);
    }

    private @Nullable JurisdictionCode code() {
        return unit == null || unit.isEmpty()
                ? null
                : JurisdictionCode.parse(unit).orElseThrow(DrillQuery::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
