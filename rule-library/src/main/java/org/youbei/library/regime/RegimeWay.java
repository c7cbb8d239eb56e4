package org.youbei.library.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.library.reading.Readings;
import org.youbei.library.text.DocumentEntry;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.RuleTexts;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a regime brings: its text goes into the library, posts have to read it, and it falls due to be filed and reviewed. */
@Component
class RegimeWay implements StepRule<Regime, Step> {
    private final StoredRegimes regimes;
    private final RegimeCatalogue catalogue;
    private final RuleTexts texts;
    private final Readings readings;
    private final Jurisdictions units;
    private final DutyBook duties;
    private final Chronicle chronicle;

    RegimeWay(
            StoredRegimes regimes,
            RegimeCatalogue catalogue,
            RuleTexts texts,
            Readings readings,
            Jurisdictions units,
            DutyBook duties,
            JdbcClient jdbc,
            Clock clock) {
        this.regimes = regimes;
        this.catalogue = catalogue;
        this.texts = texts;
        this.readings = readings;
        this.units = units;
        this.duties = duties;
        this.chronicle = new Chronicle(jdbc, clock, "library.regime_fact", "regime");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    static Subject subject(UUID regime) {
        return new Subject("regime", regime);
    }

    @Override
    public List<Refusal> objections(StepRequest<Regime> asked, Step step) {
        return asked.thing().objections(asked, step);
    }

    @Override
    public List<Refusal> demands(StepRequest<Regime> asked, Step step) {
        if (!(step instanceof Step.Issue issue)) {
            return List.of();
        }
        var regime = asked.thing();
        return texts.ownNumber(regime.unit(), issue.number(), issue.on())
                .map(title -> List.of(RegimeRefusal.NUMBER_TAKEN.at("number", title)))
                .orElse(List.of());
    }

    @Override
    public StepRecord apply(StepRequest<Regime> asked, Step step) {
        var regime = asked.thing();
        if (step instanceof Step.Issue issue) {
            enter(asked, issue);
        }
        var taken = regime.take(asked, step).orElseThrow();
        follow(asked, step);
        regimes.saveAndFlush(regime);
        return taken;
    }

    /** The text becomes a document of the library, by the id of the step. */
    private void enter(StepRequest<Regime> asked, Step.Issue issue) {
        var regime = asked.thing();
        var words = regime.words();
        var issuer = units.find(regime.unit())
                .map(unit -> unit.name())
                .orElse(regime.unit().value());
        texts.enter(
                        asked.actor(),
                        asked.id(),
                        new DocumentEntry(
                                regime.unit(),
                                words.title(),
                                DocumentKind.OWN,
                                issuer,
                                issue.number(),
                                issue.on(),
                                issue.on(),
                                words.secrecy(),
                                issuer,
                                null,
                                words.body()))
                .orElseThrow();
    }

    private void follow(StepRequest<Regime> asked, Step step) {
        var actor = asked.actor();
        var regime = asked.thing();
        var subject = subject(regime.getId());
        switch (step.kind()) {
            case ISSUE -> {
                var issue = (Step.Issue) step;
                read(asked, issue);
                open(actor, regime, ObligationKind.REGIME_FILING, "regime-filing", issue.on());
                review(actor, regime, issue.on());
            }
            case FILING -> done(asked, ObligationKind.REGIME_FILING, step);
            case REVIEW -> {
                duties.end(actor, subject, ObligationKind.REGIME_REVIEW, step.remark());
                review(actor, regime, asked.today());
            }
            case REPEAL, WITHDRAWAL -> {
                duties.end(actor, subject, step.remark());
                readings.end(actor, regime.getId(), step.remark());
                regime.due(null);
                end(asked, step);
            }
            case CONSULTATION -> {}
        }
    }

    /** Its text in the library ends with it, unless somebody ended that before. */
    private void end(StepRequest<Regime> asked, Step step) {
        var document = asked.thing().document();
        if (document != null && texts.find(document).to() == null) {
            texts.end(asked.actor(), document, asked.today(), step.remark()).orElseThrow();
        }
    }

    private void read(StepRequest<Regime> asked, Step.Issue issue) {
        var regime = asked.thing();
        readings.ask(
                asked.actor(),
                new Readings.Asked(
                        regime.getId(), regime.title(), asked.id(), regime.unit(), issue.on(), issue.readBy()),
                issue.posts(),
                issue.below()
                        ? units.children(regime.unit()).stream()
                                .map(unit -> unit.code())
                                .toList()
                        : List.of());
    }

    private void review(Actor actor, Regime regime, LocalDate from) {
        var months = catalogue.find(regime.kind()).map(RequiredRegime::review).orElse(36);
        var due = from.plusMonths(months);
        regime.due(due);
        duties.open(
                actor,
                new Opening(
                        ObligationKind.REGIME_REVIEW,
                        subject(regime.getId()),
                        regime.title(),
                        regime.unit(),
                        regime.words().owner(),
                        null,
                        "regime-review",
                        from,
                        due));
    }

    private void open(Actor actor, Regime regime, ObligationKind kind, String rule, LocalDate from) {
        duties.open(
                actor,
                new Opening(
                        kind,
                        subject(regime.getId()),
                        regime.title(),
                        regime.unit(),
                        regime.words().owner(),
                        null,
                        rule,
                        from));
    }

    private void done(StepRequest<Regime> asked, ObligationKind kind, Step step) {
        var regime = asked.thing();
        duties.fulfil(
                asked.actor(),
                subject(regime.getId()),
                kind,
                new Evidence("regime", regime.getId(), step.remark()),
                asked.today());
    }

    /** Where a text took the place of another, every regime that cites the old one is looked at again (国办发〔2024〕5号, article 35 (1), by analogy). */
    @EventListener
    void replaced(RuleTexts.TextReplaced change) {
        var citing = texts.citers(change.old()).stream()
                .map(RuleTexts.Citer::document)
                .distinct()
                .toList();
        regimes.findByDocumentIn(citing).stream()
                .filter(regime -> regime.state().isInForce())
                .filter(regime ->
                        change.by().isPlatform() || change.by().scope().contains(regime.unit()))
                .forEach(regime -> open(
                        change.by(),
                        regime,
                        ObligationKind.REGIME_REVIEW,
                        "regime-review-after-change",
                        Objects.requireNonNull(change.successor().from())));
    }
}
