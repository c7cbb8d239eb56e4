package org.youbei.web.indicatorsystem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.assessment.system.SystemState;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the pages of an indicator system. */
@Component
class SystemViews {
    private final SystemDesk desk;
    private final SystemWords words;
    private final UnitPicker units;

    SystemViews(SystemDesk desk, SystemWords words, UnitPicker units) {
        this.desk = desk;
        this.words = words;
        this.units = units;
    }

    boolean keeps(Actor actor) {
        return actor.has(Role.DISTRICT_SUPERVISOR);
    }

    /**
     * A line of the tree.
     *
     * @param look indents it by its depth
     * @param local its weight among its siblings
     * @param global its weight in the whole; empty for a dimension
     */
    record Line(
            String code,
            String name,
            String look,
            boolean indicator,
            String local,
            String global,
            String scale,
            String respondent,
            String phase,
            boolean gate,
            String origin,
            String meaning) {}

    void show(Actor actor, IndicatorSystem system, Model model) {
        var tree = desk.tree(system);
        var editable = system.isDraft() && SystemDesk.keeps(actor, system.unit());
        model.addAttribute("system", system);
        model.addAttribute("state", words.state(system.state()));
        model.addAttribute("sub", sub(system, tree));
        model.addAttribute("lines", lines(tree));
        model.addAttribute("phases", phases(tree));
        model.addAttribute("editable", editable);
        model.addAttribute("keeper", SystemDesk.keeps(actor, system.unit()));
        model.addAttribute("objections", editable ? words.reasons(tree.objections()) : List.<String>of());
        model.addAttribute("versions", desk.versions(system));
        model.addAttribute(
                "timeline",
                desk.timeline(system.getId()).stream().map(this::entry).toList());
    }

    private String sub(IndicatorSystem system, IndicatorTree tree) {
        var confirmed =
                words.say(system.about().confirmed() ? "indicatorsystem.confirmed" : "indicatorsystem.unconfirmed");
        return words.say(
                "indicatorsystem.sub",
                String.valueOf(system.version()),
                String.valueOf(tree.indicators().size()),
                units.name(system.unit()),
                confirmed);
    }

    private List<Line> lines(IndicatorTree tree) {
        var local = tree.local();
        var global = tree.global();
        return tree.placed().stream()
                .map(placed -> line(tree, placed, local, global))
                .toList();
    }

    private Line line(
            IndicatorTree tree, IndicatorTree.Placed placed, Map<String, Double> local, Map<String, Double> global) {
        var node = placed.node();
        var measure = node.measure();
        var share = global.get(node.code());
        var weight = tree.isPoints()
                ? SystemWords.plain(tree.marks(node))
                : SystemWords.percent(local.getOrDefault(node.code(), 0.0));
        return new Line(
                node.code(),
                node.name(),
                "depth" + placed.depth(),
                node.isIndicator(),
                weight,
                share == null ? "" : SystemWords.percent(share),
                measure == null ? "" : words.scale(measure),
                measure == null ? "" : words.respondent(node),
                measure == null ? "" : words.of("indicatorsystem.phase.", measure.phase()),
                measure != null && measure.gate(),
                node.origin(),
                measure == null ? "" : said(node));
    }

    private static String said(Node node) {
        var measure = node.measured();
        return measure.formula().isEmpty() ? measure.meaning() : measure.formula();
    }

    /** How much each part of the whole cycle weighs. */
    private List<String> phases(IndicatorTree tree) {
        var global = tree.global();
        return List.of(org.youbei.assessment.indicator.Phase.values()).stream()
                .map(phase -> {
                    double share = tree.indicators().stream()
                            .filter(node -> node.measured().phase() == phase)
                            .mapToDouble(node -> global.getOrDefault(node.code(), 0.0))
                            .sum();
                    return words.of("indicatorsystem.phase.", phase) + " "
                            + String.format(Locale.ROOT, "%.1f %%", share * 100);
                })
                .toList();
    }

    void difference(IndicatorSystem system, Model model) {
        var versions = desk.versions(system);
        var before = versions.stream()
                .filter(one -> one.version() < system.version())
                .findFirst()
                .orElse(system);
        model.addAttribute("system", system);
        model.addAttribute("before", before);
        model.addAttribute(
                "lines",
                desk.tree(before).difference(desk.tree(system)).stream()
                        .map(this::changed)
                        .toList());
    }

    /** @param column what it is about, in words */
    record Changed(String code, String name, String column, String before, String after) {}

    private Changed changed(IndicatorTree.Difference one) {
        if (one.column().isEmpty()) {
            var isNew = Objects.equals(one.before(), "");
            return new Changed(
                    one.code(),
                    one.name(),
                    words.say(
                            isNew && one.after().equals(IndicatorTree.Difference.NEW)
                                    ? "indicatorsystem.difference.new"
                                    : "indicatorsystem.difference.gone"),
                    "",
                    "");
        }
        return new Changed(
                one.code(), one.name(), words.say("indicatorsystem.form." + one.column()), one.before(), one.after());
    }

    private TimelineEntry entry(Fact<SystemState> fact) {
        return TimelineEntry.told(
                words,
                fact.at(),
                fact.name(),
                words.say("indicatorsystem.was." + Words.noun(fact.step())),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                fact.after() == SystemState.SUPERSEDED ? State.Kind.ENDED : State.Kind.OPEN);
    }
}
