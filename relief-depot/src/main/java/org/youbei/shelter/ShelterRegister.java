package org.youbei.shelter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** The register of shelters. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class ShelterRegister {
    private final StoredShelters stored;
    private final ShelterWay way;
    private final Workflow<Shelter, Step> workflow;
    private final Chronicle chronicle;
    private final Jurisdictions units;
    private final Norms norms;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShelterRegister(
            StoredShelters stored,
            ShelterWay way,
            Jurisdictions units,
            Norms norms,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.way = way;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("shelter", this::locked, way, chronicle, audit, events, clock);
        this.units = units;
        this.norms = norms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static Subject subject(UUID shelter) {
        return ShelterDuties.subject(shelter);
    }

    public static boolean mayKeep(Actor actor, JurisdictionCode unit) {
        return ShelterRules.works(actor, unit);
    }

    /** The figures of the rule pack that room, radius and saturation follow from. */
    public Norms norms() {
        return norms;
    }

    /** What speaks against a description, whoever keeps the shelter. */
    public static List<Refusal> objections(ShelterEntry entry) {
        return ShelterRules.objections(entry);
    }

    /** @param id made with the form, so that sending it twice makes one */
    public Outcome<Shelter> register(Actor actor, UUID id, JurisdictionCode unit, ShelterEntry entry) {
        if (!ShelterRules.works(actor, unit)) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        var known = stored.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(ShelterRefusal.UNIT.at("unit"));
        }
        var found = ShelterRules.objections(entry);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        if (named(unit, entry.name()).isPresent()) {
            return Outcome.refused(ShelterRefusal.KNOWN.at("name"));
        }
        var shelter = stored.saveAndFlush(new Shelter(id, unit, entry));
        way.place(shelter);
        note(actor, shelter, id, "REGISTERED", entry.name());
        return Outcome.done(shelter);
    }

    /** @param revision of the shelter when the form was opened; refused where somebody changed it since */
    public Outcome<Shelter> change(Actor actor, UUID id, UUID request, int revision, ShelterEntry entry) {
        var shelter = locked(id);
        if (!ShelterRules.works(actor, shelter.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(shelter);
        }
        if (shelter.state() == ShelterState.RETIRED) {
            return Outcome.refused(ShelterRefusal.RETIRED.refusal());
        }
        if (shelter.revision() != revision) {
            return Outcome.refused(ShelterRefusal.CHANGED.refusal());
        }
        var found = ShelterRules.objections(entry);
        var namesake = named(shelter.unit(), entry.name());
        if (namesake.isPresent() && !namesake.get().equals(id)) {
            found.add(ShelterRefusal.KNOWN.at("name"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        shelter.describe(entry);
        stored.saveAndFlush(shelter);
        way.place(shelter);
        note(actor, shelter, request, "CHANGED", entry.name());
        return Outcome.done(shelter);
    }

    public Outcome<Shelter> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Shelter shelter, Step step) {
        return workflow.objections(actor, shelter, step);
    }

    /** The steps that the actor may take now, in the order of the table; each form then says what is missing. */
    @Transactional(readOnly = true)
    public List<ShelterStep> possible(Actor actor, Shelter shelter) {
        return ShelterRules.works(actor, shelter.unit())
                ? Arrays.stream(ShelterStep.values())
                        .filter(step -> step.fits(shelter.state()))
                        .toList()
                : List.of();
    }

    /** The shelter in use that a unit calls so. */
    @Transactional(readOnly = true)
    public Optional<UUID> named(JurisdictionCode unit, String name) {
        return jdbc.sql("select id from shelter.shelter where jurisdiction = ? and name = ? and state <> 'RETIRED'")
                .params(unit.value(), name)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    @Transactional(readOnly = true)
    public Shelter find(UUID id) {
        return stored.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Fact<ShelterState>> timeline(UUID shelter) {
        return chronicle.of(shelter, ShelterState.class);
    }

    private void note(Actor actor, Shelter shelter, UUID request, String what, String remark) {
        workflow.note(actor, shelter, request, StepRecord.of(what, shelter.state(), shelter.state(), today(), remark));
    }

    private Shelter locked(UUID id) {
        return stored.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
