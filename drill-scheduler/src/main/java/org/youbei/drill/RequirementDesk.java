package org.youbei.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.coverage.Requirement;
import org.youbei.drill.coverage.Requirements;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.rule.Rule;
import org.youbei.obligation.rule.Rules;

/** Enters what must be drilled beside plans. Each requirement opens its duty in the ledger, and ending it closes the duty. */
@Component
@Transactional
public class RequirementDesk {
    /** Rules that hold for every unit of a level, with the length of its codes. */
    private static final Map<String, Integer> STATUTORY =
            Map.of("production-drill-government", 9, "community-drill", 12);

    private static final int LONGEST_REASON = 500;

    private final Requirements requirements;
    private final DutyBook book;
    private final Rules rules;
    private final AuditTrail audit;
    private final Clock clock;

    RequirementDesk(Requirements requirements, DutyBook book, Rules rules, AuditTrail audit, Clock clock) {
        this.requirements = requirements;
        this.book = book;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules of the pack under which something that is no plan may be entered. */
    public List<Rule> rules() {
        return rules.pack().all().stream()
                .filter(rule -> ObligationKind.PLAN_DRILL.code().equals(rule.kind())
                        && !rule.id().equals("plan-drill"))
                .toList();
    }

    /** What the unit and those below it must drill beside plans; the first ones only where there are more. */
    @Transactional(readOnly = true)
    public List<Requirement> inForce(JurisdictionCode unit, String words, int most) {
        return requirements.inForce(unit, words, most);
    }

    @Transactional(readOnly = true)
    public Requirement find(UUID id) {
        return requirements.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** @param since when it was drilled last or, where it never was, from when the rule holds for it; not after today */
    public Outcome<UUID> enter(Actor actor, UUID id, JurisdictionCode unit, String rule, String name, LocalDate since) {
        if (!actor.isPlatform() && !actor.scope().contains(unit)) {
            return Outcome.refused(DrillRefusal.UNIT_OUTSIDE.at("unit"));
        }
        if (!DrillAuthority.keeps(actor, unit)) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.at("unit"));
        }
        var found = objections(rule, name, since);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return entered(actor, new Requirement(id, unit, rule, name.strip(), since, null));
    }

    private Outcome<UUID> entered(Actor actor, Requirement requirement) {
        if (requirements.find(requirement.id()).isPresent()) {
            return Outcome.done(requirement.id());
        }
        if (!requirements.add(requirement, clock.instant())) {
            return Outcome.refused(DrillRefusal.TAKEN_ALREADY.at("name"));
        }
        book.open(
                actor,
                ObligationKind.PLAN_DRILL,
                subject(requirement.id()),
                requirement.name(),
                requirement.unit(),
                requirement.rule(),
                requirement.since());
        record(actor, "drill-requirement.entered", requirement);
        return Outcome.done(requirement.id());
    }

    /** Enters what the law asks of every street and community below, where it is missing. The clock starts with today. */
    public Outcome<Integer> enterStatutory(Actor actor) {
        if (!actor.isPlatform() && !DrillAuthority.works(actor)) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        int count = 0;
        for (var rule : STATUTORY.entrySet()) {
            var title = rules.pack().get(rule.getKey()).title().zh();
            for (var unit : requirements.without(actor.scope(), rule.getKey(), rule.getValue())) {
                entered(actor, new Requirement(UuidV7.next(clock), unit, rule.getKey(), title, today(), null))
                        .orElseThrow();
                count++;
            }
        }
        return Outcome.done(count);
    }

    public Outcome<UUID> end(Actor actor, UUID id, String reason) {
        var requirement = requirements.find(id).orElseThrow(() -> new NotFound(id));
        if (!DrillAuthority.keeps(actor, requirement.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        var found = new ArrayList<Refusal>();
        if (reason.isBlank()) {
            found.add(DrillRefusal.MISSING.at("reason"));
        }
        DrillRules.atMost(found, "reason", reason.strip(), LONGEST_REASON);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        if (requirements.end(id, today(), reason.strip())) {
            book.end(actor, subject(id), reason.strip());
            record(actor, "drill-requirement.ended", requirement);
        }
        return Outcome.done(id);
    }

    private List<Refusal> objections(String rule, String name, LocalDate since) {
        var found = new ArrayList<Refusal>();
        if (rules().stream().noneMatch(known -> known.id().equals(rule))) {
            found.add(DrillRefusal.RULE_UNKNOWN.at("rule"));
        }
        if (name.isBlank()) {
            found.add(DrillRefusal.MISSING.at("name"));
        }
        DrillRules.atMost(found, "name", name, 200);
        if (since.isAfter(today())) {
            found.add(DrillRefusal.DATE_IN_FUTURE.at("since"));
        }
        return found;
    }

    private static Subject subject(UUID id) {
        return new Subject(Cover.REQUIREMENT, id);
    }

    private void record(Actor actor, String action, Requirement requirement) {
        audit.record(
                actor,
                AuditEntry.of(
                        action,
                        subject(requirement.id()),
                        requirement.unit(),
                        Map.of("name", requirement.name(), "rule", requirement.rule())));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
