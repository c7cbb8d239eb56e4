package org.youbei.web.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.RiskColour;
import org.youbei.place.Shape;
import org.youbei.risk.Measure;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskState;
import org.youbei.risk.RiskStep;
import org.youbei.risk.Step;
import org.youbei.risk.gauge.Gauges;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.obligation.DutyTable;

/** Makes the page of a risk. */
@Component
class RiskViews {
    private final RiskRegister register;
    private final Gauges gauges;
    private final DutyTable duties;
    private final UnitPicker units;
    private final RiskWords words;
    private final Clock clock;

    RiskViews(RiskRegister register, Gauges gauges, DutyTable duties, UnitPicker units, RiskWords words, Clock clock) {
        this.register = register;
        this.gauges = gauges;
        this.duties = duties;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    RiskWords words() {
        return words;
    }

    String newHint() {
        return words.say("risk.new.hint");
    }

    String reviewHint() {
        return words.say("risk.form.review.hint");
    }

    ThingPage of(Actor actor, Risk risk) {
        var path = "/risks/" + risk.getId();
        var works = actor.works() && risk.isOpen();
        var overdue = risk.isOpen() && risk.reviewDue().isBefore(ChinaTime.today(clock));
        return new ThingPage(
                risk.entry().title(),
                words.state(risk.state(), overdue),
                sub(risk),
                List.of(new Crumb(words.say("risk.list"), "/risks")),
                works ? List.of(ThingLink.of(path + "/edit", words.say("risk.edit"))) : List.of(),
                steps(actor, risk, path),
                List.of(
                        ThingPart.facts(words.say("risk.facts"), facts(risk)),
                        ThingPart.facts(words.say("risk.rating"), rating(risk)),
                        measures(risk, path, works),
                        thresholds(risk, path, works),
                        gauges(risk, path, works),
                        alarms(risk, path, works)),
                List.of(duties.all(RiskRegister.subject(risk.getId())), near(risk)),
                register.timeline(risk.getId()).stream()
                        .map(fact -> TimelineEntry.of(words, fact, "risk.was.", RiskState.CLOSED))
                        .toList());
    }

    private String sub(Risk risk) {
        var colour = words.colour(risk.colour()).word();
        return colour + " · " + words.of("risk.subtype.", risk.entry().subtype()) + " · " + units.name(risk.unit());
    }

    private List<ThingLink> steps(Actor actor, Risk risk, String path) {
        var possible = register.possible(actor, risk);
        var first = possible.stream().filter(step -> leadsOn(step, risk)).findFirst();
        return possible.stream()
                .map(step -> new ThingLink(
                        path + "/" + Words.noun(step),
                        words.step(step),
                        first.filter(step::equals).isPresent(),
                        barred(actor, risk, step)))
                .toList();
    }

    private List<String> barred(Actor actor, Risk risk, RiskStep step) {
        return words.reasons(register.objections(actor, risk, new Step.Plain(step, "–")).stream()
                .filter(refusal -> refusal.field() == null)
                .toList());
    }

    private static boolean leadsOn(RiskStep step, Risk risk) {
        return switch (step) {
            case ASSESSMENT -> risk.state() == RiskState.IDENTIFIED;
            case CONFIRMATION, TREATMENT, WATCHING -> true;
            case REVIEW -> risk.state() == RiskState.WATCHED;
            default -> false;
        };
    }

    private Map<String, String> facts(Risk risk) {
        var entry = risk.entry();
        var facts = new LinkedHashMap<String, String>();
        put(facts, "category", words.of("risk.category.", entry.subtype().category()));
        put(facts, "subtype", words.of("risk.subtype.", entry.subtype()));
        put(facts, "place", entry.place());
        put(facts, "buildings", entry.buildings());
        var point = entry.point();
        put(
                facts,
                "position",
                point == null
                        ? ""
                        : words.say(
                                "risk.position",
                                point.longitude().toPlainString(),
                                point.latitude().toPlainString(),
                                words.of("risk.datum.", point.datum())));
        put(facts, "outline", entry.outline().map(this::outline).orElse(""));
        put(facts, "exposed", entry.exposed());
        put(facts, "owner", entry.owner());
        put(facts, "registered", words.day(risk.registeredOn()));
        put(facts, "review", words.day(risk.reviewDue()));
        put(facts, "reviewed", risk.reviewedOn() == null ? "" : words.day(risk.reviewedOn()));
        return facts;
    }

    private String outline(Shape outline) {
        return outline.kind() == Shape.Kind.AREA
                ? words.say("risk.outline.area", Math.round(outline.squareMetres()))
                : words.say("risk.outline.line", Math.round(outline.metresLong()));
    }

    private Map<String, String> rating(Risk risk) {
        var facts = new LinkedHashMap<String, String>();
        var rating = risk.rating();
        if (rating == null) {
            put(facts, "colour", words.say("risk.colour.none"));
            return facts;
        }
        put(facts, "likelihood", anchored("likelihood", rating.likelihood()));
        put(facts, "observed", words.observed(rating));
        put(facts, "people", anchored("people", rating.people()));
        put(facts, "property", anchored("property", rating.property()));
        put(facts, "services", anchored("services", rating.services()));
        put(facts, "colour", coloured(risk.colour(), rating.likelihood(), rating.consequence()));
        put(facts, "controls", rating.controls());
        put(
                facts,
                "residual",
                coloured(risk.residualColour(), rating.residualLikelihood(), rating.residualConsequence()));
        put(facts, "source", words.source(register.figures()));
        put(
                facts,
                "confirmed",
                risk.confirmedOn() == null ? words.say("risk.confirmed.not") : words.day(risk.confirmedOn()));
        put(facts, "accepted", risk.acceptedOn() == null ? "" : words.day(risk.acceptedOn()) + " " + risk.acceptance());
        return facts;
    }

    private String anchored(String scale, int grade) {
        return grade + " " + words.say("risk.anchor." + scale + "." + grade);
    }

    private String coloured(@Nullable RiskColour colour, int likelihood, int consequence) {
        return words.colour(colour).word() + "（" + likelihood + " × " + consequence + "）";
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(words.say("risk.fact." + key), value);
        }
    }

    private ThingPart measures(Risk risk, String path, boolean works) {
        var rows = register.measures(risk.getId()).stream()
                .map(measure -> List.of(
                        ThingCell.of(measure.text()),
                        ThingCell.of(measure.owner()),
                        ThingCell.of(
                                measure.money().signum() == 0
                                        ? "—"
                                        : measure.money().toPlainString()),
                        ThingCell.of(measure.due().toString()),
                        done(measure, path, works)))
                .toList();
        var part = ThingPart.table(
                words.say("risk.measures"),
                heads("text", "owner", "money", "due", "done"),
                rows,
                words.say("risk.measures.none"));
        return works ? part.with(ThingLink.of(path + "/measures", words.say("risk.measure.new"))) : part;
    }

    private ThingCell done(Measure measure, String path, boolean works) {
        var on = measure.doneOn();
        if (on != null) {
            return ThingCell.of(on + " " + measure.note());
        }
        return works
                ? ThingCell.link(words.say("risk.measure.completion"), path + "/measures/" + measure.id())
                : ThingCell.state(new State(State.Kind.OPEN, words.say("risk.measure.open")));
    }

    private ThingPart thresholds(Risk risk, String path, boolean works) {
        var rows = gauges.thresholds(risk.getId()).stream()
                .map(threshold -> {
                    var cells = new ArrayList<>(List.of(
                            ThingCell.of(words.of("risk.quantity.", threshold.quantity())),
                            ThingCell.of(words.bound(threshold)),
                            ThingCell.of(threshold.action()),
                            ThingCell.of(threshold.plan().isEmpty() ? "—" : threshold.plan())));
                    if (works) {
                        cells.add(ThingCell.link(
                                words.say("risk.threshold.ending"), path + "/thresholds/" + threshold.id()));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        var heads = works
                ? heads("quantity", "bound", "action", "plan", "change")
                : heads("quantity", "bound", "action", "plan");
        var part = ThingPart.table(words.say("risk.thresholds"), heads, rows, words.say("risk.thresholds.none"));
        return works ? part.with(ThingLink.of(path + "/thresholds", words.say("risk.threshold.new"))) : part;
    }

    private ThingPart gauges(Risk risk, String path, boolean works) {
        var rows = gauges.of(risk.getId()).stream()
                .map(gauge -> {
                    var last = gauges.readings(gauge.id(), 1).stream().findFirst();
                    return List.of(
                            ThingCell.link(gauge.name(), "/gauges/" + gauge.id()),
                            ThingCell.of(words.of("risk.quantity.", gauge.quantity())),
                            ThingCell.of(words.of("risk.rhythm.", gauge.rhythm())),
                            ThingCell.of(last.map(one -> RiskWords.value(one.value(), gauge.quantity()) + " "
                                            + words.moment(one.at()))
                                    .orElse("—")),
                            ThingCell.of(
                                    gauge.isRunning()
                                            ? words.say("risk.gauge.running")
                                            : words.say("risk.gauge.retired")));
                })
                .toList();
        var part = ThingPart.table(
                words.say("risk.gauges"),
                heads("gauge", "quantity", "rhythm", "last", "state"),
                rows,
                words.say("risk.gauges.none"));
        return works ? part.with(ThingLink.of(path + "/gauges", words.say("risk.gauge.new"))) : part;
    }

    private ThingPart alarms(Risk risk, String path, boolean works) {
        var rows = gauges.alarms(risk.getId()).stream()
                .map(alarm -> List.of(
                        ThingCell.of(words.moment(alarm.raisedAt())),
                        ThingCell.of(RiskWords.value(alarm.value(), alarm.quantity()) + " · " + alarm.gauge()),
                        ThingCell.of(alarm.plan().isEmpty() ? alarm.action() : alarm.action() + "\n" + alarm.plan()),
                        alarm.isOpen() && works
                                ? ThingCell.link(words.say("risk.alarm.handling"), path + "/alarms/" + alarm.id())
                                : ThingCell.state(words.alarm(alarm)),
                        ThingCell.of(alarm.note().isEmpty() ? "—" : alarm.handledBy() + "：" + alarm.note())))
                .toList();
        return ThingPart.table(
                words.say("risk.alarms"),
                heads("raised", "value", "action", "state", "note"),
                rows,
                words.say("risk.alarms.none"));
    }

    private ThingPart near(Risk risk) {
        var rows = register.near(risk).stream()
                .map(near -> List.of(
                        near.mark().kind().equals("risk")
                                ? ThingCell.link(
                                        near.mark().name(),
                                        "/risks/" + near.mark().id())
                                : ThingCell.of(near.mark().name()),
                        ThingCell.of(words.say("risk.near.metres", Math.round(near.metres())))))
                .toList();
        var none = words.say(risk.entry().point() == null ? "risk.near.placeless" : "risk.near.none");
        return ThingPart.table(words.say("risk.near"), heads("place", "distance"), rows, none);
    }

    private List<String> heads(String... names) {
        return words.under("risk.head.", names);
    }
}
