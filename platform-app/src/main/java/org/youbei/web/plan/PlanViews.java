package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.rule.Rules;
import org.youbei.plan.Authority;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PreparationPolicy;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.VersionState;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.workflow.Fact;

/** Makes the page of a plan. */
@Component
class PlanViews {
    private final PlanWords words;
    private final UnitPicker units;
    private final ObligationIndex obligations;
    private final Rules rules;
    private final PlanPreparation preparation;
    private final ApartSteps apart;

    PlanViews(
            PlanWords words,
            UnitPicker units,
            ObligationIndex obligations,
            Rules rules,
            PlanPreparation preparation,
            ApartSteps apart) {
        this.words = words;
        this.units = units;
        this.obligations = obligations;
        this.rules = rules;
        this.preparation = preparation;
        this.apart = apart;
    }

    PlanView of(PlanDossier plan, List<FindingView> findings, Actor actor) {
        var keeps = Authority.keeps(actor, plan.entry().unit());
        var state = plan.version().standing().state();
        var unit = name(plan.entry().unit());
        var missing = missing(plan, findings, keeps);
        var barred = apart.of(actor, plan);
        var steps = NextStep.of(plan, actor).stream()
                .map(next -> NextView.of(next, plan, name(next.at()), missing(next, missing, barred), words))
                .toList();
        return new PlanView(
                plan.id().toString(),
                plan.entry().title(),
                words.state(state),
                sub(plan),
                List.of(
                        new Crumb(words.say("plan.list"), "/plans"),
                        new Crumb(unit, "/plans?unit=" + plan.entry().unit())),
                actor.scope().contains(plan.entry().unit()),
                keeps,
                keeps && state == VersionState.DRAFT,
                SectionNodes.of(plan.sections()),
                plan.sections().stream().map(SectionView::of).toList(),
                plan.unplaced(),
                keeps
                        && state == VersionState.DRAFT
                        && !plan.unplacedAccepted()
                        && !plan.unplaced().isEmpty(),
                versions(plan),
                steps.stream().filter(NextView::primary).toList(),
                steps.stream().filter(step -> !step.primary() && step.mine()).toList(),
                duties(plan, actor),
                facts(plan, unit),
                plan.events().stream()
                        .map(line -> entry(line, plan.number(line)))
                        .toList());
    }

    /** What stands in the way of submitting the version in work: in its text, and in how it came about. */
    private List<Lack> missing(PlanDossier plan, List<FindingView> findings, boolean keeps) {
        var base = "/plans/" + plan.id();
        var inText = findings.stream()
                .filter(FindingView::blocker)
                .map(finding -> new Lack(finding.text(), keeps ? finding.href() : null));
        var onTheWay = plan.working().stream()
                .flatMap(work -> PreparationPolicy.missing(preparation.of(plan.id(), work)).stream())
                .map(policy -> Lack.of(policy.reason(), base, keeps, words));
        return Stream.concat(inText, onTheWay).distinct().toList();
    }

    /** What stands in the way of a step: what the version lacks, or the person where somebody else must take it. */
    private List<Lack> missing(NextStep next, List<Lack> submission, Map<PlanStep, Refusal> barred) {
        if (next.step() == PlanStep.SUBMISSION) {
            return submission;
        }
        return Optional.ofNullable(barred.get(next.step())).map(reason -> new Lack(words.reason(reason), null)).stream()
                .toList();
    }

    private String sub(PlanDossier plan) {
        var version = plan.version();
        var parts = new ArrayList<String>();
        if (version.documentNumber() != null) {
            parts.add(version.documentNumber());
        }
        parts.add(words.say("plan.version", version.number()));
        if (version.issuedOn() != null) {
            parts.add(words.say("plan.issued-on", words.day(version.issuedOn())));
        }
        plan.superior().ifPresent(title -> parts.add(words.say("plan.superior.of", title)));
        return String.join(" · ", parts);
    }

    private List<PlanView.VersionLink> versions(PlanDossier plan) {
        return plan.versions().stream()
                .map(version -> new PlanView.VersionLink(
                        words.say("plan.version", version.number()),
                        "/plans/" + plan.id() + "?version=" + version.number(),
                        words.state(version.standing().state()),
                        version.id().equals(plan.version().id())))
                .toList();
    }

    private Map<String, String> facts(PlanDossier plan, String unit) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("plan.form.unit"), unit);
        facts.putAll(PlanFacts.of(plan, words));
        facts.remove(words.say("plan.form.title"));
        var version = plan.version();
        if (!version.source().name().isEmpty()) {
            facts.put(words.say("plan.source"), version.source().name());
        }
        if (version.approvedOn() != null) {
            facts.put(
                    words.say("plan.approved"),
                    words.say("plan.approved.by", version.approvedBy(), words.day(version.approvedOn()))
                            + recorded(plan));
        }
        filing(version, facts);
        published(version, facts);
        withheld(version, facts);
        facts.put(words.say("plan.form.procedure"), words.say("plan.procedure." + version.procedure()));
        if (version.endedOn() != null) {
            facts.put(
                    words.say("plan.ended"),
                    words.say("plan.ended.why", words.day(version.endedOn()), version.endedReason()));
        }
        return facts;
    }

    /** Who recorded the approval: it was given on paper. */
    private String recorded(PlanDossier plan) {
        return plan.events().stream()
                .filter(line -> line.step().equals(PlanStep.APPROVAL.name())
                        && plan.version().id().equals(line.part()))
                .findFirst()
                .map(line -> words.say("plan.recorded-by", line.name()))
                .orElse("");
    }

    private void filing(VersionFacts version, Map<String, String> facts) {
        var filing = version.filing();
        if (version.standing().state() != VersionState.ISSUED) {
            return;
        }
        var said = switch (version.standing().filing()) {
            case NOT_SENT -> words.say("plan.filing.not-sent");
            case SENT, SENT_AGAIN ->
                words.say(
                        "plan.filing.sent",
                        words.day(filing.sentOn()),
                        name(Objects.requireNonNull(filing.receiver())));
            case RETURNED -> words.say("plan.filing.returned", words.day(filing.returnedOn()), filing.missing());
            case ACCEPTED ->
                words.say("plan.filing.accepted", words.day(filing.acceptedOn()), PlanFacts.orDash(filing.reference()));
        };
        facts.put(words.say("plan.filing"), said);
    }

    private void published(VersionFacts version, Map<String, String> facts) {
        var publication = version.publication();
        if (publication.on() != null) {
            var key = publication.shortVersion() ? "plan.published.short" : "plan.published.at";
            var where =
                    publication.link().isEmpty() ? publication.place() : publication.place() + " " + publication.link();
            facts.put(words.say("plan.published"), words.say(key, words.day(publication.on()), where));
        }
    }

    private void withheld(VersionFacts version, Map<String, String> facts) {
        var publication = version.publication();
        if (publication.withheldOn() != null) {
            facts.put(
                    words.say("plan.published"),
                    words.say("plan.withheld", words.day(publication.withheldOn()), publication.withheldReason()));
        }
    }

    private List<PlanView.DutyView> duties(PlanDossier plan, Actor actor) {
        if (!actor.scope().contains(plan.entry().unit())) {
            return List.of();
        }
        return obligations.ofSubject(new Subject("plan", plan.id())).stream()
                .filter(duty -> duty.state() != ObligationState.CANCELLED)
                .map(this::duty)
                .toList();
    }

    private PlanView.DutyView duty(ObligationRow duty) {
        var rule = rules.pack().find(duty.ruleId());
        var locale = LocaleContextHolder.getLocale();
        return new PlanView.DutyView(
                rule.map(r -> r.title().in(locale)).orElse(duty.kind().code()),
                "/obligations/" + duty.id(),
                words.say("plan.duty.due", duty.due().toString()),
                rule.map(r -> words.say("plan.duty.basis", r.document().in(locale), r.article()))
                        .orElse(""),
                new State(look(duty.state()), words.say("plan.duty.state." + duty.state())));
    }

    private static State.Kind look(ObligationState state) {
        return switch (state) {
            case UPCOMING -> State.Kind.IDLE;
            case DUE_SOON -> State.Kind.SOON;
            case OVERDUE -> State.Kind.LATE;
            case PAUSED -> State.Kind.PAUSED;
            case FULFILLED, FULFILLED_LATE -> State.Kind.DONE;
            case WAIVED, CANCELLED -> State.Kind.ENDED;
        };
    }

    private TimelineEntry entry(Fact<VersionState> event, int version) {
        var what = words.say("plan.event." + event.step(), version);
        var change = event.remark().isEmpty()
                ? words.say("plan.event.on", event.on().toString())
                : words.say("plan.event.on-with", event.on().toString(), event.remark());
        var kind = event.step().equals("ISSUE") || event.step().equals("FILING_ACCEPTANCE")
                ? State.Kind.DONE
                : State.Kind.OPEN;
        return TimelineEntry.told(words, event.at(), event.name(), what, change, null, kind);
    }

    private String name(JurisdictionCode code) {
        return units.name(code);
    }
}
