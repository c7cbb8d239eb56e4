package org.youbei.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;

/**
 * Registers plans, says what they are, and begins their versions; {@link PlanWay} takes a version further. To be called inside a
 * scope; what is outside of it does not exist.
 */
@Component
@Transactional
public class PlanRegistry {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanText text;
    private final PlanChronicle chronicle;
    private final AuditTrail audit;
    private final Clock clock;

    PlanRegistry(
            Plans plans, PlanVersions versions, PlanText text, PlanChronicle chronicle, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.text = text;
        this.chronicle = chronicle;
        this.audit = audit;
        this.clock = clock;
    }

    /** A plan that was prepared before or outside of the platform, with its first version as a draft. */
    public Outcome<Plan> register(Actor actor, UUID id, PlanEntry entry, PlanContent content) {
        return register(actor, id, entry, content, Procedure.RECORDED);
    }

    /**
     * A new plan with its first version as a draft.
     *
     * @param id of the plan to be, chosen by the form, so that the same form sent twice makes one plan
     * @param procedure full, or recorded of a plan that was prepared elsewhere
     */
    public Outcome<Plan> register(Actor actor, UUID id, PlanEntry entry, PlanContent content, Procedure procedure) {
        plans.await(id.toString());
        var known = plans.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (procedure == Procedure.SIMPLIFIED) {
            return Outcome.refused(PlanRefusal.PROCEDURE_UNFIT.at("procedure"));
        }
        var objections = objections(actor, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var version =
                new PlanVersion(UuidV7.next(clock), id, entry.unit(), 1, procedure, content.source(), clock.instant());
        var plan = plans.save(new Plan(id, entry, version.getId(), clock.instant()));
        versions.save(version);
        plans.flush();
        text.fill(version, content);
        var on = ChinaTime.today(clock);
        var line = VersionRequest.record(
                version, "REGISTRATION", null, on, content.source().name());
        chronicle.lines().add(actor, plan, id, line);
        record(actor, "plan.registered", plan, Map.of(), values(plan));
        return Outcome.done(plan);
    }

    /** @param revision of the plan when its form was opened */
    public Outcome<Plan> describe(Actor actor, UUID id, int revision, PlanEntry entry) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        var same = new PlanEntry(
                plan.unit(),
                entry.kind(),
                entry.category(),
                entry.title(),
                entry.superior(),
                entry.confidentiality(),
                entry.drafter(),
                entry.approver());
        if (plan.entry().equals(same)) {
            return Outcome.done(plan);
        }
        if (plan.revision() != revision) {
            return Outcome.refused(PlanRefusal.CHANGED_MEANWHILE.refusal());
        }
        var objections = objections(actor, same);
        // Two edits that together close a circle: the second waits here and then sees the first.
        plans.await("hierarchy of " + plan.district());
        if (objections.isEmpty() && same.superior() != null && plans.isAbove(id, same.superior())) {
            objections = List.of(PlanRefusal.SUPERIOR_CYCLE.at("superior"));
        }
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = values(plan);
        plan.describe(same, clock.instant());
        record(actor, "plan.described", plan, before, values(plan));
        return Outcome.done(plan);
    }

    @Transactional(readOnly = true)
    public Plan find(UUID id) {
        return plans.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** What speaks against an entry, whoever asks; for forms that check before there is a plan. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, PlanEntry entry) {
        if (!actor.scope().contains(entry.unit())) {
            return List.of(PlanRefusal.UNIT_OUTSIDE.at("unit"));
        }
        if (!Authority.keeps(actor, entry.unit())) {
            return List.of(PlanRefusal.NOT_YOURS.at("unit"));
        }
        var found = new ArrayList<Refusal>();
        if (entry.title().isEmpty()) {
            found.add(PlanRefusal.TITLE_MISSING.at("title"));
        }
        atMost(found, "title", entry.title(), LONGEST_TITLE);
        atMost(found, "drafter", entry.drafter(), LONGEST_NAME);
        atMost(found, "approver", entry.approver(), LONGEST_NAME);
        if (entry.kind() == PlanKind.SPECIAL && entry.category() == null) {
            found.add(PlanRefusal.CATEGORY_MISSING.at("category"));
        }
        if (entry.kind() == PlanKind.GENERAL && entry.category() != null) {
            found.add(PlanRefusal.CATEGORY_NOT_FOR_GENERAL.at("category"));
        }
        if (!superiorFits(entry)) {
            found.add(PlanRefusal.SUPERIOR_UNFIT.at("superior"));
        }
        return found;
    }

    private boolean superiorFits(PlanEntry entry) {
        var superior = entry.superior();
        return superior == null
                || plans.findById(superior)
                        .filter(plan -> Superiority.fits(entry, plan.entry()))
                        .isPresent();
    }

    private static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(PlanRefusal.TOO_LONG.at(field, most));
        }
    }

    private void record(Actor actor, String action, Plan plan, Map<String, Object> before, Map<String, Object> after) {
        audit.record(actor, new AuditEntry(action, PlanDuties.subject(plan.getId()), plan.unit(), before, after));
    }

    private static Map<String, Object> values(Plan plan) {
        var entry = plan.entry();
        var values = new LinkedHashMap<String, Object>();
        values.put("title", entry.title());
        values.put("kind", entry.kind().name());
        values.put("category", Objects.toString(entry.category(), ""));
        values.put("superior", Objects.toString(entry.superior(), ""));
        values.put("confidentiality", entry.confidentiality().name());
        values.put("drafter", entry.drafter());
        values.put("approver", entry.approver());
        return values;
    }
}
