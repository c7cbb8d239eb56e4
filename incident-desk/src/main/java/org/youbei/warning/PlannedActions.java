package org.youbei.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;
import org.youbei.model.Scope;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.Responses;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanShelf;

/** What the plans in force of a unit say about a colour: the responses whose trigger names it. */
@Component
@Transactional(readOnly = true)
public class PlannedActions {
    private static final int MOST_PLANS = 60;

    private final PlanShelf shelf;
    private final PlanRegistry registry;
    private final Responses responses;

    PlannedActions(PlanShelf shelf, PlanRegistry registry, Responses responses) {
        this.shelf = shelf;
        this.registry = registry;
        this.responses = responses;
    }

    /** A plan in force with one of its response levels. */
    public record Planned(UUID plan, String title, ResponseLevel level, String trigger, String actions) {}

    public List<Planned> of(JurisdictionCode unit, WarningColour colour) {
        var found = new ArrayList<Planned>();
        if (colour == WarningColour.NONE) {
            return found;
        }
        for (var plan : inForce(unit)) {
            for (var response : plan.responses()) {
                if (response.trigger().contains(colour.word())) {
                    found.add(new Planned(
                            plan.id(), plan.title(), response.level(), response.trigger(), response.actions()));
                }
            }
        }
        return found;
    }

    /** A plan in force of a unit. */
    public record InForce(UUID id, UUID version, String title, List<Response> responses) {
        public InForce {
            responses = List.copyOf(responses);
        }
    }

    /** Those of the unit itself. */
    public List<InForce> inForce(JurisdictionCode unit) {
        var filter =
                new PlanFilter(null, null, unit, null, false, "", PlanFilter.ALL.sort(), PlanFilter.ALL.descending());
        var plans = new ArrayList<InForce>();
        for (var row : shelf.page(Scope.of(unit), filter, null, MOST_PLANS).rows()) {
            if (row.unit().equals(unit)) {
                registry.find(row.id())
                        .inForce()
                        .ifPresent(version ->
                                plans.add(new InForce(row.id(), version, row.title(), responses.of(version))));
            }
        }
        return plans;
    }
}
