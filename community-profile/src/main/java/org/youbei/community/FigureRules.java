package org.youbei.community;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.calendar.WorkingDays;
import org.youbei.obligation.rule.RuleOverride;
import org.youbei.obligation.rule.RulePack;
import org.youbei.obligation.rule.Rules;

/** How long figures hold: the rules of the pack and what districts decided otherwise. */
@Component
class FigureRules {
    /** Until when a community completes its figures, from the day it began. */
    static final String MISSING = "figures-missing";

    private final Rules rules;

    FigureRules(Rules rules) {
        this.rules = rules;
    }

    /** The rules as they are now, read once for many units. */
    Holding now() {
        var ids = FigureCatalogue.SHIPPED.all().stream()
                .map(FigureDefinition::keeps)
                .collect(Collectors.toSet());
        ids.add(MISSING);
        return new Holding(rules.pack(), ids.stream().collect(Collectors.toMap(id -> id, rules::overridesOf)));
    }

    record Holding(RulePack pack, Map<String, List<RuleOverride>> overrides) {
        /** Years, half-years and days need no calendar. */
        private static final WorkingDays WEEKS = new WorkingDays(List.of());

        /** The last day on which a value is fresh. */
        LocalDate until(Figure figure) {
            return until(FigureCatalogue.SHIPPED.get(figure.code()).keeps(), figure.unit(), figure.asOf());
        }

        LocalDate until(String rule, JurisdictionCode unit, LocalDate from) {
            return overrides.getOrDefault(rule, List.of()).stream()
                    .filter(override -> override.jurisdiction().contains(unit))
                    .max(Comparator.comparingInt((RuleOverride override) ->
                                    override.jurisdiction().value().length())
                            .thenComparing(RuleOverride::validFrom))
                    .map(override -> override.periods().getFirst())
                    .orElseGet(() -> pack.get(rule).period())
                    .due(from, WEEKS);
        }
    }
}
