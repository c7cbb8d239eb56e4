package org.youbei.web.regime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.library.reading.ReadingFilter;
import org.youbei.library.reading.ReadingList;
import org.youbei.library.regime.Regime;
import org.youbei.library.regime.RegimeCatalogue;
import org.youbei.library.regime.RegimeState;
import org.youbei.library.regime.RegimeStep;
import org.youbei.library.regime.Regimes;
import org.youbei.library.text.RuleTexts;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Makes the page of a regime. */
@Component
class RegimeViews {
    private static final int MOST_READINGS = 200;

    private final Regimes regimes;
    private final RegimeCatalogue catalogue;
    private final ReadingList readings;
    private final RuleTexts texts;
    private final ObligationIndex duties;
    private final UnitPicker names;
    private final Words words;

    RegimeViews(
            Regimes regimes,
            RegimeCatalogue catalogue,
            ReadingList readings,
            RuleTexts texts,
            ObligationIndex duties,
            UnitPicker names,
            Words words) {
        this.regimes = regimes;
        this.catalogue = catalogue;
        this.readings = readings;
        this.texts = texts;
        this.duties = duties;
        this.names = names;
        this.words = words;
    }

    State state(RegimeState state) {
        var kind = switch (state) {
            case DRAFT -> Kind.IDLE;
            case CONSULTED -> Kind.OPEN;
            case ISSUED -> Kind.SOON;
            case FILED, REVIEWED -> Kind.DONE;
            case REPEALED -> Kind.ENDED;
        };
        return new State(kind, words.of("regime.state.", state));
    }

    Map<String, String> kinds(Locale locale) {
        var kinds = new LinkedHashMap<String, String>();
        catalogue.all().forEach(one -> kinds.put(one.id(), one.title().in(locale)));
        return kinds;
    }

    ThingPage of(Actor actor, Regime regime, Locale locale) {
        var path = "/regimes/" + regime.getId();
        var possible = regimes.possible(actor, regime);
        var steps = possible.stream()
                .map(step -> new ThingLink(
                        path + "/" + Words.noun(step),
                        words.say("regime.step." + Words.noun(step)),
                        step == possible.getFirst() && step != RegimeStep.REPEAL))
                .toList();
        var acts = new ArrayList<ThingLink>();
        if (possible.contains(RegimeStep.WITHDRAWAL)) {
            acts.add(ThingLink.of(path + "/words", words.say("regime.words")));
        }
        var document = regime.document();
        if (document != null) {
            acts.add(ThingLink.of("/library/" + document, words.say("regime.text.open")));
        }
        var body = new LinkedHashMap<String, String>();
        body.put(words.say("regime.form.body"), regime.words().body());
        return new ThingPage(
                regime.title(),
                state(regime.state()),
                names.name(regime.unit()),
                List.of(new Crumb(words.say("regime.list"), "/regimes")),
                acts,
                steps,
                List.of(
                        ThingPart.facts(words.say("regime.facts"), facts(regime, locale)),
                        ThingPart.facts(words.say("regime.text"), body)),
                List.of(basis(regime, locale), readings(actor, regime), due(regime)),
                regimes.timeline(regime.getId()).stream()
                        .map(fact -> TimelineEntry.told(
                                words,
                                fact.at(),
                                fact.name(),
                                words.say("regime.was." + Words.noun(fact.step())),
                                fact.remark().isEmpty() ? null : fact.remark(),
                                null,
                                Kind.OPEN))
                        .toList());
    }

    private Map<String, String> facts(Regime regime, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("regime.form.kind"), kinds(locale).getOrDefault(regime.kind(), regime.kind()));
        facts.put(words.say("regime.form.number"), regime.number().isEmpty() ? Words.NONE : regime.number());
        facts.put(words.say("regime.form.on"), words.day(regime.issuedOn()));
        facts.put(words.say("regime.filed"), words.day(regime.filedOn()));
        facts.put(words.say("regime.reviewed"), words.day(regime.reviewedOn()));
        facts.put(words.say("regime.review"), words.day(regime.reviewDue()));
        facts.put(words.say("regime.form.owner"), regime.words().owner());
        facts.put(
                words.say("regime.form.secrecy"),
                words.of("library.secrecy.", regime.words().secrecy()));
        return facts;
    }

    /** What asks for it, and whether anybody confirmed that. */
    private ThingPart basis(Regime regime, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        var links = new ArrayList<ThingLink>();
        catalogue.find(regime.kind()).ifPresent(kind -> {
            facts.put(kind.document(), kind.article());
            facts.put(words.say("regime.source"), words.say("rule.source." + kind.source()));
            texts.index()
                    .of(kind.document(), kind.article())
                    .ifPresent(found -> links.add(ThingLink.of(found.href(), words.say("regime.basis.open"))));
        });
        return ThingPart.facts(words.say("regime.basis"), facts).with(links.toArray(ThingLink[]::new));
    }

    private ThingPart readings(Actor actor, Regime regime) {
        var rows =
                readings
                        .first(actor.scope(), new ReadingFilter(null, regime.getId(), null, null), MOST_READINGS)
                        .stream()
                        .map(row -> List.of(
                                ThingCell.of(row.reading().post()),
                                ThingCell.of(row.unitName()),
                                ThingCell.of(
                                        row.reading().readOn() == null
                                                ? words.say(
                                                        "reading.until",
                                                        row.reading().due().toString())
                                                : words.say(
                                                        "reading.by",
                                                        row.reading().readBy(),
                                                        row.reading().readOn().toString()))))
                        .toList();
        return ThingPart.table(
                        words.say("reading.list"),
                        List.of(words.say("reading.post"), words.say("regime.form.unit"), words.say("reading.state")),
                        rows,
                        words.say("reading.none"))
                .with(ThingLink.of("/readings?regime=" + regime.getId(), words.say("reading.all")));
    }

    private ThingPart due(Regime regime) {
        var rows = duties.ofSubject(Regimes.subject(regime.getId())).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString())))
                .toList();
        return ThingPart.table(
                words.say("regime.duties"),
                List.of(words.say("regime.duty"), words.say("regime.due")),
                rows,
                words.say("regime.duties.none"));
    }
}
