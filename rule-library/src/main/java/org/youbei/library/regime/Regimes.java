package org.youbei.library.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** The regimes of units. To be called inside a scope. */
@Component
@Transactional
public class Regimes {
    private final StoredRegimes stored;
    private final RegimeCatalogue catalogue;
    private final Workflow<Regime, Step> workflow;
    private final Chronicle chronicle;
    private final Jurisdictions units;
    private final Clock clock;

    Regimes(
            StoredRegimes stored,
            RegimeCatalogue catalogue,
            RegimeWay way,
            Jurisdictions units,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("regime", this::locked, way, chronicle, audit, events, clock);
        this.units = units;
        this.clock = clock;
    }

    public static Subject subject(UUID regime) {
        return RegimeWay.subject(regime);
    }

    /**
     * Drafts a regime, from a model text or from nothing. While one of a kind is drafted or in force, a unit drafts no other.
     *
     * @param id made with the form, so that sending it twice makes one
     */
    public Outcome<Regime> draft(Actor actor, UUID id, JurisdictionCode unit, String kind, Regime.Words words) {
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(RegimeRefusal.UNIT.at("unit"));
        }
        if (!RegimeRules.works(actor, unit)) {
            return Outcome.refused(RegimeRefusal.NOT_YOURS.refusal());
        }
        var known = stored.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (catalogue.find(kind).filter(one -> one.isAskedOf(unit)).isEmpty()) {
            return Outcome.refused(RegimeRefusal.KIND.at("kind"));
        }
        var found = RegimeRules.objections(words);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var there = stored.findByJurisdictionAndKind(unit.value(), kind).stream()
                .filter(one -> one.state() == RegimeState.DRAFT || one.state() == RegimeState.CONSULTED)
                .findFirst();
        if (there.isPresent()) {
            return Outcome.refused(RegimeRefusal.THERE.at("kind", there.get().title()));
        }
        var regime = stored.saveAndFlush(new Regime(id, unit, kind, words));
        workflow.note(actor, regime, id, StepRecord.of("DRAFTED", null, regime.state(), today(), words.title()));
        return Outcome.done(regime);
    }

    /** Changes the words before they are issued. */
    public Outcome<Regime> rewrite(Actor actor, UUID id, UUID request, int revision, Regime.Words words) {
        var regime = locked(id);
        if (!RegimeRules.works(actor, regime.unit())) {
            return Outcome.refused(RegimeRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(regime);
        }
        if (regime.state() != RegimeState.DRAFT && regime.state() != RegimeState.CONSULTED) {
            return Outcome.refused(RegimeRefusal.OUT_OF_ORDER.refusal());
        }
        if (regime.revision() != revision) {
            return Outcome.refused(RegimeRefusal.CHANGED.refusal());
        }
        var found = RegimeRules.objections(words);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        regime.rewrite(words);
        stored.saveAndFlush(regime);
        workflow.note(
                actor,
                regime,
                request,
                StepRecord.of("REWRITTEN", regime.state(), regime.state(), today(), words.title()));
        return Outcome.done(regime);
    }

    public Outcome<Regime> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Regime regime, Step step) {
        return workflow.objections(actor, regime, step);
    }

    /** The steps that the actor may take now. */
    @Transactional(readOnly = true)
    public List<RegimeStep> possible(Actor actor, Regime regime) {
        return RegimeRules.works(actor, regime.unit())
                ? Arrays.stream(RegimeStep.values())
                        .filter(step -> step.fits(regime.state()))
                        .toList()
                : List.of();
    }

    @Transactional(readOnly = true)
    public Regime find(UUID id) {
        return stored.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Fact<RegimeState>> timeline(UUID regime) {
        return chronicle.of(regime, RegimeState.class);
    }

    private Regime locked(UUID id) {
        return stored.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
