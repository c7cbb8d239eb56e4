package org.youbei.web.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.GeoPoint;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.place.Corners;
import org.youbei.place.Shape;
import org.youbei.risk.Rating;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRefusal;
import org.youbei.risk.RiskStep;
import org.youbei.risk.RiskSubtype;
import org.youbei.risk.Step;
import org.youbei.risk.gauge.Quantity;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** The fields of the register's forms, and what they say once they are filled in. */
@Component
class RiskForms {
    private static final int NUMBER = 20;
    private final RiskWords words;

    RiskForms(RiskWords words) {
        this.words = words;
    }

    List<FormField> description(@Nullable RiskEntry known) {
        var entry = Optional.ofNullable(known);
        var point = entry.map(RiskEntry::point);
        var subtypes = new LinkedHashMap<String, String>();
        Arrays.stream(RiskSubtype.values())
                .forEach(one -> subtypes.put(
                        one.name(),
                        words.of("risk.category.", one.category()) + " · " + words.of("risk.subtype.", one)));
        return List.of(
                FormField.text("title", 200).initial(entry.map(RiskEntry::title).orElse("")),
                FormField.select(
                        "subtype",
                        subtypes,
                        entry.map(one -> one.subtype().name()).orElse("")),
                FormField.text("place", 300).initial(entry.map(RiskEntry::place).orElse("")),
                FormField.area("buildings", 1_000)
                        .optional()
                        .with("rows", 2)
                        .initial(entry.map(RiskEntry::buildings).orElse("")),
                FormField.area("exposed", 500)
                        .with("rows", 2)
                        .hint(words.say("risk.form.exposed.hint"))
                        .initial(entry.map(RiskEntry::exposed).orElse("")),
                FormField.text("owner", 120)
                        .hint(words.say("risk.form.owner.hint"))
                        .initial(entry.map(RiskEntry::owner).orElse("")),
                FormField.text("longitude", NUMBER)
                        .optional()
                        .with("narrow", true)
                        .with("inputmode", "decimal")
                        .initial(point.map(one -> one.longitude().toPlainString())
                                .orElse("")),
                FormField.text("latitude", NUMBER)
                        .optional()
                        .with("narrow", true)
                        .with("inputmode", "decimal")
                        .initial(
                                point.map(one -> one.latitude().toPlainString()).orElse("")),
                FormField.select(
                        "datum",
                        words.choices("risk.datum.", GeoPoint.Datum.values()),
                        point.map(one -> one.datum().name()).orElse("CGCS2000")),
                FormField.area("corners", 4_000)
                        .optional()
                        .with("rows", 3)
                        .hint(words.say("risk.form.corners.hint", Corners.MOST))
                        .initial(entry.flatMap(RiskEntry::outline)
                                .map(Corners::show)
                                .orElse("")));
    }

    /** What was typed, and what is wrong with its place; the caller refuses that. */
    record Described(RiskEntry entry, List<Refusal> misplaced) {}

    Described described(Typed typed) {
        var east = typed.text("longitude").strip();
        var north = typed.text("latitude").strip();
        var point = GeoPoint.parse(east, north, typed.choice("datum", GeoPoint.Datum.class));
        var entry = RiskEntry.of(
                typed.text("title"),
                typed.choice("subtype", RiskSubtype.class),
                typed.text("place"),
                typed.text("buildings"),
                typed.text("exposed"),
                typed.text("owner"),
                point.orElse(null));
        var corners = typed.text("corners");
        if (!corners.isBlank()) {
            return outlined(entry, Corners.read(corners, typed.choice("datum", GeoPoint.Datum.class)));
        }
        var wrong = point.isEmpty() && !(east + north).isEmpty();
        return new Described(entry, wrong ? List.of(RiskRefusal.POSITION.at("longitude")) : List.of());
    }

    /** A line or an area has its own middle, whatever stands in the fields of the point. */
    private static Described outlined(RiskEntry entry, Outcome<Shape> outline) {
        return switch (outline) {
            case Outcome.Done<Shape>(var shape) -> new Described(entry.drawn(shape), List.of());
            case Outcome.Refused<Shape>(var refusals) ->
                new Described(
                        entry, refusals.stream().map(one -> one.at("corners")).toList());
        };
    }

    List<FormField> step(RiskStep step, @Nullable Rating rating) {
        return step == RiskStep.ASSESSMENT ? assessment(rating) : List.of(remark(step));
    }

    private List<FormField> assessment(@Nullable Rating known) {
        var rating = Optional.ofNullable(known);
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text("events", 4)
                .optional()
                .with("narrow", true)
                .with("inputmode", "numeric")
                .hint(words.say("risk.form.events.hint"))
                .initial(rating.filter(Rating::isCounted)
                        .map(one -> String.valueOf(one.events()))
                        .orElse("")));
        fields.add(FormField.text("years", 3)
                .optional()
                .with("narrow", true)
                .with("inputmode", "numeric")
                .initial(rating.filter(Rating::isCounted)
                        .map(one -> String.valueOf(one.years()))
                        .orElse("")));
        fields.add(grade("likelihood", rating.map(Rating::likelihood)));
        fields.add(grade("people", rating.map(Rating::people)));
        fields.add(grade("property", rating.map(Rating::property)));
        fields.add(grade("services", rating.map(Rating::services)));
        fields.add(FormField.area("controls", 1_000)
                .optional()
                .with("rows", 3)
                .initial(rating.map(Rating::controls).orElse("")));
        fields.add(grade("residualLikelihood", rating.map(Rating::residualLikelihood)));
        fields.add(grade("residualConsequence", rating.map(Rating::residualConsequence)));
        fields.add(FormField.area("remark", 500).optional().with("rows", 2));
        return fields;
    }

    private FormField grade(String name, Optional<Integer> known) {
        var anchors = name.equals("residualLikelihood")
                ? "likelihood"
                : name.equals("residualConsequence") ? "consequence" : name;
        var choices = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, 5)
                .forEach(n -> choices.put(String.valueOf(n), n + " " + words.say("risk.anchor." + anchors + "." + n)));
        return FormField.select(name, choices, known.map(String::valueOf).orElse(""))
                .with("narrow", false);
    }

    private static FormField remark(RiskStep step) {
        var field = FormField.area("remark", 500).with("rows", 4);
        return switch (step) {
            case CONFIRMATION, TREATMENT, WATCHING -> field.optional();
            default -> field;
        };
    }

    static Step read(RiskStep step, Typed typed) {
        if (step != RiskStep.ASSESSMENT) {
            return new Step.Plain(step, typed.text("remark"));
        }
        return new Step.Assessment(
                new Rating(
                        typed.number("likelihood"),
                        typed.number("people"),
                        typed.number("property"),
                        typed.number("services"),
                        typed.number("events"),
                        typed.number("years"),
                        typed.text("controls"),
                        typed.number("residualLikelihood"),
                        typed.number("residualConsequence")),
                typed.text("remark"));
    }

    static List<FormField> measure(String due) {
        return List.of(
                FormField.area("text", 500).with("rows", 3),
                FormField.text("owner", 120),
                FormField.text("money", 13).optional().with("narrow", true).with("inputmode", "decimal"),
                FormField.date("due", due));
    }

    List<FormField> threshold() {
        return List.of(
                quantity(),
                FormField.text("bound", NUMBER).with("narrow", true).with("inputmode", "decimal"),
                FormField.select(
                        "side",
                        Map.of("ABOVE", words.say("risk.side.ABOVE"), "BELOW", words.say("risk.side.BELOW")),
                        "ABOVE"),
                FormField.area("action", 500).with("rows", 3),
                FormField.text("plan", 300).optional().hint(words.say("risk.form.plan.hint")));
    }

    List<FormField> gauge(Map<String, String> rhythms) {
        return List.of(FormField.text("name", 120), quantity(), FormField.select("rhythm", rhythms, "DAILY"));
    }

    private FormField quantity() {
        var quantities = new LinkedHashMap<String, String>();
        Arrays.stream(Quantity.values())
                .forEach(one -> quantities.put(one.name(), words.of("risk.quantity.", one) + "（" + one.unit() + "）"));
        return FormField.select("quantity", quantities, "");
    }

    static String noun(RiskStep step) {
        return Words.noun(step);
    }
}
