package org.youbei.web.indicatorsystem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.indicator.Phase;
import org.youbei.assessment.indicator.Respondent;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.ShippedSystem;
import org.youbei.model.Actor;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionLevel;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;

/** The fields of the forms about indicator systems. */
@Component
class SystemForms {
    private static final int NUMBER = 20;

    private final SystemWords words;
    private final UnitPicker units;
    private final List<EvidenceSource> sources;

    SystemForms(SystemWords words, UnitPicker units, List<EvidenceSource> sources) {
        this.words = words;
        this.units = units;
        this.sources = sources;
    }

    List<FormField> drawing(Actor actor, String from) {
        var above = units.choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) <= 0);
        var origins = new LinkedHashMap<String, String>();
        ShippedSystem.ALL.forEach(one -> origins.put(one.key(), one.title()));
        origins.put("own", words.say("indicatorsystem.own"));
        var first = above.isEmpty() ? "" : above.keySet().iterator().next();
        var known = origins.containsKey(from) ? from : "";
        return List.of(
                FormField.select("unit", above, first),
                FormField.select("origin", origins, known).hint(words.say("indicatorsystem.form.origin.hint")),
                FormField.text("title", 200)
                        .initial(ShippedSystem.find(from)
                                .map(ShippedSystem::title)
                                .orElse("")),
                FormField.check("points").hint(words.say("indicatorsystem.form.points.hint")));
    }

    List<FormField> about(IndicatorSystem system) {
        var about = system.about();
        var threshold = about.threshold();
        return List.of(
                FormField.text("title", 200).initial(about.title()),
                FormField.area("source", 500).optional().with("rows", 2).initial(about.source()),
                FormField.check("confirmed")
                        .hint(words.say("indicatorsystem.form.confirmed.hint"))
                        .initial(String.valueOf(about.confirmed())),
                FormField.text("threshold", NUMBER)
                        .optional()
                        .with("narrow", true)
                        .hint(words.say("indicatorsystem.form.threshold.hint"))
                        .initial(threshold == null ? "" : SystemWords.plain(threshold)),
                FormField.hidden("revision", String.valueOf(system.revision())));
    }

    /** @param known the node that is changed; null for a new one */
    List<FormField> node(IndicatorTree tree, @Nullable Node known, String below) {
        var texts = known == null ? Map.of("parent", below, "per", "1", "low", "0") : NodeText.of(known);
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("", words.say("indicatorsystem.top"));
        tree.placed().stream()
                .map(IndicatorTree.Placed::node)
                .filter(node -> !node.isIndicator())
                .forEach(node -> dimensions.put(node.code(), node.code() + " " + node.name()));
        var fields = new ArrayList<FormField>();
        fields.add(text("code", 20, texts).with("narrow", true));
        fields.add(choice("parent", dimensions, texts));
        fields.add(text("name", 200, texts));
        if (!tree.isPoints()) {
            fields.add(text("weight", NUMBER, texts)
                    .optional()
                    .with("narrow", true)
                    .hint(words.say("indicatorsystem.form.weight.hint")));
        }
        fields.add(FormField.check("indicator")
                .hint(words.say("indicatorsystem.form.indicator.hint"))
                .initial(String.valueOf(known == null || known.isIndicator())));
        measure(fields, texts);
        fields.add(FormField.hidden("origin", texts.getOrDefault("origin", "")));
        return fields;
    }

    private void measure(List<FormField> fields, Map<String, String> texts) {
        fields.add(choice("phase", words.choices("indicatorsystem.phase.", Phase.values()), texts));
        fields.add(choice("respondent", words.choices("indicatorsystem.respondent.", Respondent.values()), texts));
        fields.add(choice("source", sources(), texts).hint(words.say("indicatorsystem.form.source.hint")));
        fields.add(choice("level", levels(), texts));
        fields.add(choice("scale", words.choices("indicatorsystem.scale.", Scale.values()), texts));
        fields.add(text("unit", 20, texts).optional().with("narrow", true));
        fields.add(choice("direction", words.choices("indicatorsystem.direction.", Direction.values()), texts));
        for (var number : List.of("per", "low", "high")) {
            fields.add(text(number, NUMBER, texts)
                    .optional()
                    .with("narrow", true)
                    .with("inputmode", "decimal")
                    .hint(words.say("indicatorsystem.form." + number + ".hint")));
        }
        fields.add(FormField.check("gate").initial(texts.getOrDefault("gate", "false")));
        fields.add(text("gateAt", NUMBER, texts)
                .optional()
                .with("narrow", true)
                .hint(words.say("indicatorsystem.form.gateAt.hint")));
        for (var area : List.of("meaning", "formula", "evidence", "states")) {
            fields.add(FormField.area(area, 1_000).optional().with("rows", 2).initial(texts.getOrDefault(area, "")));
        }
        fields.add(text("validity", 3, texts).optional().with("narrow", true));
        fields.add(text("basis", 1_000, texts).optional());
    }

    private Map<String, String> sources() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("indicatorsystem.source.none"));
        sources.stream().map(EvidenceSource::id).sorted().forEach(id -> choices.put(id, words.source(id)));
        return choices;
    }

    private Map<String, String> levels() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("indicatorsystem.level.all"));
        for (var level : List.of(JurisdictionLevel.STREET, JurisdictionLevel.COMMUNITY)) {
            choices.put(level.name(), words.of("indicatorsystem.level.", level));
        }
        return choices;
    }

    private static FormField text(String name, int most, Map<String, String> texts) {
        return FormField.text(name, most).initial(texts.getOrDefault(name, ""));
    }

    private static FormField choice(String name, Map<String, String> choices, Map<String, String> texts) {
        var first = choices.keySet().iterator().next();
        var known = texts.getOrDefault(name, first);
        var all = new LinkedHashMap<>(choices);
        if (!all.containsKey(known)) {
            all.put(known, known);
        }
        var field = FormField.select(name, all, known).with("blank", false);
        return first.isEmpty() ? field.with("required", false) : field;
    }

    /** What was typed about a node, by column. */
    static Map<String, String> said(Typed typed) {
        var said = new LinkedHashMap<String, String>();
        NodeText.COLUMNS.forEach(column -> said.put(
                column,
                switch (column) {
                    case "indicator", "gate" -> String.valueOf(typed.flag(column));
                    default -> typed.words(column);
                }));
        return said;
    }
}
