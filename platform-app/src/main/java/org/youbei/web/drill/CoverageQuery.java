package org.youbei.web.drill;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.model.JurisdictionCode;

/** The coverage's filter as it stands in the query string. */
record CoverageQuery(
        CoverageFilter.@Nullable Window window,
        @Nullable String rule,
        @Nullable Boolean planned,
        @Nullable String unit,
        @Nullable String q) {
    static final String[] PARAMETERS = {"window", "rule", "planned", "unit", "q"};

    CoverageFilter filter() {
        return new CoverageFilter(
                code(), window, rule == null || rule.isEmpty() ? null : rule, planned, q == null ? "" : q);
    }

    private @Nullable JurisdictionCode code() {
        return unit == null || unit.isEmpty()
                ? null
                : JurisdictionCode.parse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
