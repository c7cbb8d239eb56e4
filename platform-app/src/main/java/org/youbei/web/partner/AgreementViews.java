package org.youbei.web.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.AgreementState;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Step;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.obligation.DutyTable;

/** Makes the page of an agreement, as either party sees it. */
@Component
class AgreementViews {
    private final Agreements agreements;
    private final DutyTable duties;
    private final Words words;
    private final Clock clock;

    AgreementViews(Agreements agreements, DutyTable duties, Words words, Clock clock) {
        this.agreements = agreements;
        this.duties = duties;
        this.words = words;
        this.clock = clock;
    }

    State state(AgreementState state, LocalDate endsOn) {
        var over = state != AgreementState.ENDED && endsOn.isBefore(ChinaTime.today(clock));
        if (over) {
            return new State(State.Kind.LATE, words.say("agreement.state.over", words.of("agreement.state.", state)));
        }
        var kind = switch (state) {
            case DRAFT -> State.Kind.IDLE;
            case IN_FORCE, RETURNED -> State.Kind.DONE;
            case CALLED -> State.Kind.SOON;
            case ENDED -> State.Kind.ENDED;
        };
        return new State(kind, words.of("agreement.state.", state));
    }

    ThingPage of(Actor actor, Agreement agreement) {
        var path = "/agreements/" + agreement.getId();
        var possible = agreements.possible(actor, agreement);
        var own = actor.scope().contains(agreement.unit());
        var links = new ArrayList<ThingLink>();
        possible.forEach(step -> links.add(new ThingLink(
                path + "/" + Words.noun(step),
                words.say("agreement.step." + Words.noun(step)),
                step == possible.getFirst() && step != AgreementStep.WITHDRAWAL,
                words.reasons(agreements.objections(actor, agreement, new Step.Plain(step, "–")).stream()
                        .filter(refusal -> refusal.field() == null)
                        .toList()))));
        if (own && actor.works() && agreement.state() != AgreementState.ENDED) {
            links.add(ThingLink.of(path + "/signed-page", words.say("agreement.signed")));
        }
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of(path + "/paper", words.say("agreement.paper")));
        if (agreement.terms().ability() == AbilityKind.KIT && agreement.other().isPresent()) {
            acts.add(ThingLink.of("/agreement-draws?agreement=" + agreement.getId(), words.say("draw.list")));
        }
        return new ThingPage(
                agreement.terms().title(),
                state(agreement.state(), agreement.terms().endsOn()),
                words.say("agreement.parties", agreement.unitName(), agreement.otherName()),
                List.of(new Crumb(words.say("agreement.list"), "/agreements")),
                acts,
                links,
                List.of(ThingPart.facts(words.say("agreement.facts"), facts(agreement, own))),
                own ? List.of(due(agreement)) : List.of(),
                agreements.timeline(agreement.getId()).stream()
                        .map(fact -> TimelineEntry.of(words, fact, "agreement.was.", AgreementState.ENDED))
                        .toList());
    }

    private Map<String, String> facts(Agreement agreement, boolean own) {
        var terms = agreement.terms();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("agreement.unit"), agreement.unitName());
        facts.put(words.say("agreement.other"), agreement.otherName());
        facts.put(words.say("partner.form.what"), words.of("partner.ability.", terms.ability()) + " · " + terms.what());
        facts.put(
                words.say("partner.form.ceiling"),
                terms.ceiling().stripTrailingZeros().toPlainString() + " " + terms.unit());
        facts.put(words.say("partner.form.lead"), words.say("partner.minutes", terms.lead()));
        facts.put(words.say("agreement.term"), terms.startsOn() + " – " + terms.endsOn());
        facts.put(words.say("partner.form.contact"), terms.contact());
        facts.put(words.say("partner.form.standIn"), terms.standIn());
        if (agreement.other().isPresent()) {
            facts.put(
                    words.say("agreement.confirmed"),
                    agreement.confirmedOn() == null
                            ? words.say("agreement.confirmed.not")
                            : agreement.confirmedOn() + "");
        }
        facts.put(
                words.say("agreement.tested"),
                agreement.testedOn() == null ? words.say("agreement.tested.not") : agreement.testedOn() + "");
        var called = agreement.called();
        if (called != null) {
            facts.put(
                    words.say("agreement.out"),
                    words.say(
                            "agreement.out.until",
                            called.stripTrailingZeros().toPlainString(),
                            terms.unit(),
                            words.day(agreement.returnOn())));
        }
        if (own) {
            facts.put(
                    words.say("agreement.signed.page"),
                    words.say(agreement.signedFile() == null ? "agreement.signed.not" : "agreement.signed.kept"));
        }
        return facts;
    }

    private ThingPart due(Agreement agreement) {
        var part = duties.open(Agreements.subject(agreement.getId()));
        var file = agreement.signedFile();
        return file == null
                ? part
                : part.with(ThingLink.of("/attachments/" + file, words.say("agreement.signed.open")));
    }
}
