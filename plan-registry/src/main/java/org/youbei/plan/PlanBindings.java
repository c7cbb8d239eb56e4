package org.youbei.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.BindableThing;
import org.youbei.model.BindableThings;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.plan.Drafting.Changed;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.binding.Bindings;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.response.ActionSteps;
import org.youbei.plan.section.Sections;

/** Binds what a draft says to the live things that it leans on. */
@Component
@Transactional
public class PlanBindings {
    /** Of one kind, in one choice. */
    private static final int MOST_OFFERED = 500;

    private static final BigDecimal LARGEST_QUOTA = new BigDecimal("99999999");

    private final Drafting drafting;
    private final Bindings bindings;
    private final Sections sections;
    private final ActionSteps steps;
    private final Contacts contacts;
    private final List<BindableThings> kinds;
    private final Clock clock;

    PlanBindings(
            Drafting drafting,
            Bindings bindings,
            Sections sections,
            ActionSteps steps,
            Contacts contacts,
            List<BindableThings> kinds,
            Clock clock) {
        this.drafting = drafting;
        this.bindings = bindings;
        this.sections = sections;
        this.steps = steps;
        this.contacts = contacts;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(BindableThings::kind))
                .toList();
        this.clock = clock;
    }

    /** Everything that a plan of the unit may lean on, by kind. */
    @Transactional(readOnly = true)
    public List<BindableThing> offered(JurisdictionCode unit) {
        var offered = new ArrayList<BindableThing>();
        kinds.forEach(kind -> offered.addAll(kind.offered(unit, "", MOST_OFFERED)));
        return offered;
    }

    /**
     * @param quota how much of it is needed, with its unit; nothing where it only has to be there
     * @param thing one that was offered
     */
    public Outcome<UUID> bind(
            Actor actor, UUID plan, Anchor anchor, BindableThing thing, @Nullable BigDecimal quota, String quotaUnit) {
        var unit = Wording.line(quotaUnit);
        return drafting.change(actor, plan, "plan.thing-bound", draft -> {
            require(draft, anchor);
            var known = offered(draft.unit()).stream()
                    .filter(one -> one.kind() == thing.kind() && one.reference().equals(thing.reference()))
                    .findFirst();
            if (known.isEmpty()) {
                return Outcome.refused(PlanRefusal.THING_UNKNOWN.at("thing"));
            }
            if (quota != null && (quota.signum() <= 0 || quota.compareTo(LARGEST_QUOTA) > 0)) {
                return Outcome.refused(PlanRefusal.QUOTA_RANGE.at("quota"));
            }
            if (unit.length() > Binding.LONGEST_UNIT) {
                return Outcome.refused(PlanRefusal.TOO_LONG.at("quotaUnit", Binding.LONGEST_UNIT));
            }
            var id = UuidV7.next(clock);
            var name = known.get().name();
            var binding = new Binding(
                    id, draft.getId(), anchor, thing.kind(), thing.reference(), name, quota, quota == null ? "" : unit);
            bindings.add(draft.unit(), List.of(binding));
            return Changed.to(
                    id,
                    Map.of(
                            "at",
                            anchor.id(),
                            "kind",
                            thing.kind().name(),
                            "reference",
                            thing.reference(),
                            "label",
                            name));
        });
    }

    public Outcome<UUID> unbind(Actor actor, UUID plan, UUID id) {
        return drafting.change(actor, plan, "plan.thing-unbound", draft -> {
            var known = bindings.find(draft.getId(), id).orElseThrow(() -> new NotFound(id));
            bindings.remove(draft.getId(), id);
            return Outcome.done(
                    new Changed<>(id, Map.of("kind", known.kind().name(), "label", known.label()), Map.of()));
        });
    }

    private void require(PlanVersion draft, Anchor anchor) {
        var there = switch (anchor.kind()) {
            case SECTION -> sections.find(draft.getId(), anchor.id()).isPresent();
            case STEP -> steps.find(draft.getId(), anchor.id()).isPresent();
            case CONTACT -> contacts.find(draft.getId(), anchor.id()).isPresent();
        };
        if (!there) {
            throw new NotFound(anchor.id());
        }
    }
}
