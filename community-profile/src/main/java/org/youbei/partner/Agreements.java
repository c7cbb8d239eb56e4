package org.youbei.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.file.FileStore;
import org.youbei.file.IncomingFile;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/**
 * Sharing agreements. Both units see an agreement, by a row-level policy of its own; a unit that is no party to it does not. To be called
 * inside a scope.
 */
@Component
@Transactional
public class Agreements {
    private final StoredAgreements stored;
    private final Workflow<Agreement, Step> workflow;
    private final Chronicle chronicle;
    private final Neighbours neighbours;
    private final Partners partners;
    private final Directory directory;
    private final Jurisdictions units;
    private final FileStore files;
    private final Clock clock;

    Agreements(
            StoredAgreements stored,
            AgreementWay way,
            Neighbours neighbours,
            Partners partners,
            Directory directory,
            Jurisdictions units,
            FileStore files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("agreement", this::locked, way, chronicle, audit, events, clock);
        this.neighbours = neighbours;
        this.partners = partners;
        this.directory = directory;
        this.units = units;
        this.files = files;
        this.clock = clock;
    }

    public static Subject subject(UUID agreement) {
        return AgreementWay.subject(agreement);
    }

    /**
     * Drafts an agreement of a unit with a confirmed neighbour or a partner organisation of its own, one of the two.
     *
     * @param id made with the form, so that sending it twice makes one
     */
    public Outcome<Agreement> draft(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            @Nullable JurisdictionCode neighbour,
            @Nullable UUID organisation,
            Terms terms) {
        var own = units.find(unit);
        if (own.isEmpty()) {
            return Outcome.refused(PartnerRefusal.UNIT.at("unit"));
        }
        if (!Texts.works(actor, unit)) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        var known = stored.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if ((neighbour == null) == (organisation == null)) {
            return Outcome.refused(PartnerRefusal.PARTY.at("party"));
        }
        if (neighbour != null && !neighbours.are(unit, neighbour)) {
            return Outcome.refused(PartnerRefusal.NOT_NEIGHBOURS.at("party"));
        }
        var found = AgreementRules.objections(terms, today());
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var party = new Agreement.Party(neighbour, organisation, name(unit, neighbour, organisation));
        var agreement = stored.saveAndFlush(new Agreement(id, unit, own.get().name(), party, terms));
        workflow.note(actor, agreement, id, StepRecord.of("DRAFTED", null, agreement.state(), today(), terms.title()));
        return Outcome.done(agreement);
    }

    private String name(JurisdictionCode unit, @Nullable JurisdictionCode neighbour, @Nullable UUID organisation) {
        if (neighbour != null) {
            return directory.name(neighbour).orElseThrow(() -> new NotFound(neighbour));
        }
        var partner = partners.find(java.util.Objects.requireNonNull(organisation));
        if (!partner.unit().contains(unit) && !unit.contains(partner.unit())) {
            throw new NotFound(partner.id());
        }
        return partner.name();
    }

    public Outcome<Agreement> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    /** Keeps a picture of the signed page; a later one takes its place. */
    public Outcome<UUID> sign(Actor actor, UUID id, String name, IncomingFile picture) {
        var agreement = locked(id);
        if (!Texts.works(actor, agreement.unit())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (agreement.state() == AgreementState.ENDED) {
            return Outcome.refused(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        return files.keepPhoto(actor, agreement.unit(), name, picture).then(file -> {
            agreement.sign(file);
            stored.saveAndFlush(agreement);
            var noted = StepRecord.of(
                    "SIGNED_FILE",
                    agreement.state(),
                    agreement.state(),
                    today(),
                    name.substring(0, Math.min(200, name.length())));
            workflow.note(actor, agreement, file, noted);
            return Outcome.done(file);
        });
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Agreement agreement, Step step) {
        return workflow.objections(actor, agreement, step);
    }

    /** The steps that the actor may take now; each form then says what is missing. */
    @Transactional(readOnly = true)
    public List<AgreementStep> possible(Actor actor, Agreement agreement) {
        return Arrays.stream(AgreementStep.values())
                .filter(step -> step.fits(agreement.state()) && AgreementRules.mayTake(actor, step, agreement))
                .filter(step -> step != AgreementStep.CONFIRMATION || agreement.confirmedOn() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    public Agreement find(UUID id) {
        return stored.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Those with another unit that are in force today and that a unit of the scope may call on, at most 500, by title. */
    @Transactional(readOnly = true)
    public List<Agreement> callable(Actor actor, AbilityKind ability) {
        return stored.callable(ability, today()).stream()
                .filter(agreement -> actor.scope().contains(agreement.unit()))
                .toList();
    }

    /** Those that are in force today, with units and with organisations, whichever party of theirs the scope holds; at most 500, by title. */
    @Transactional(readOnly = true)
    public List<Agreement> inForce(AbilityKind ability) {
        return stored.inForce(ability, today());
    }

    /** Those of the ids that the scope may read. */
    @Transactional(readOnly = true)
    public List<Agreement> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : stored.all(ids);
    }

    @Transactional(readOnly = true)
    public List<Fact<AgreementState>> timeline(UUID agreement) {
        return chronicle.of(agreement, AgreementState.class);
    }

    private Agreement locked(UUID id) {
        return stored.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
