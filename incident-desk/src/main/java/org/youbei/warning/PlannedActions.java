package org.youbei.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;
import org.youbei.model.Scope;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.Responses;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanRow;
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

    /** Those of the unit itself, the first {@value #MOST_PLANS}; plans of units below take no place among them. */
    public List<InForce> inForce(JurisdictionCode unit) {
        var plans = new ArrayList<InForce>();
        eachOf(unit, row -> {
            if (plans.size() < MOST_PLANS) {
                standing(row).ifPresent(plans::add);
            }
        });
        return plans;
    }

    /** The plan, if it is in force for the unit itself, however many others are. */
    public Optional<InForce> inForce(JurisdictionCode unit, UUID plan) {
        var found = new ArrayList<InForce>();
        eachOf(unit, row -> {
            if (row.id().equals(plan)) {
                standing(row).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    private void eachOf(JurisdictionCode unit, Consumer<PlanRow> consumer) {
        var filter =
                new PlanFilter(null, null, unit, null, false, "", PlanFilter.ALL.sort(), PlanFilter.ALL.descending());
        shelf.each(Scope.of(unit), filter, row -> {
            if (row.unit().equals(unit)) {
                consumer.accept(row);
            }
        });
    }

    private Optional<InForce> standing(PlanRow row) {
        return registry.find(row.id())
                .inForce()
                .map(version -> new InForce(row.id(), version, row.title(), responses.of(version)));
    }
}
