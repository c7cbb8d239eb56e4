package org.youbei.web.plancoverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.RequiredPlan;
import org.youbei.plan.coverage.CoveredUnit;
import org.youbei.plan.coverage.PlanSystem;
import org.youbei.plan.coverage.Slot;
import org.youbei.plan.health.Health;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TreeNode;
import org.youbei.web.plan.PlanWords;

/** Makes the page of a plan system. */
@Component
class CoverageViews {
    private final PlanSystem system;
    private final RequiredPlans requirements;
    private final CoverageCells cells;
    private final Jurisdictions jurisdictions;
    private final PlanWords words;

    CoverageViews(
            PlanSystem system,
            RequiredPlans requirements,
            CoverageCells cells,
            Jurisdictions jurisdictions,
            PlanWords words) {
        this.system = system;
        this.requirements = requirements;
        this.cells = cells;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    /** @param all every unit below as a row, not only the next level */
    CoverageView of(Actor actor, JurisdictionCode top, boolean all) {
        var units = system.units(top);
        var shown = units.stream().filter(unit -> all || isNear(top, unit)).toList();
        var levels = shown.stream()
                .map(unit -> unit.unit().level())
                .distinct()
                .sorted()
                .toList();
        var slots = requirements.slots(levels);
        return new CoverageView(
                top.value(),
                jurisdictions.find(top).map(unit -> unit.name()).orElse(top.value()),
                crumbs(actor, top),
                figures(top, units),
                slots.stream()
                        .map(slot -> words.kind(slot.kind(), slot.category()))
                        .toList(),
                shown.stream().map(unit -> row(unit, units, slots, top, all)).toList(),
                levels.stream()
                        .flatMap(level -> requirements.of(level).stream())
                        .map(this::basis)
                        .toList(),
                tree(system.tree(top)));
    }

    private static boolean isNear(JurisdictionCode top, CoveredUnit unit) {
        return unit.unit().equals(top)
                || unit.unit().parent().filter(top::equals).isPresent();
    }

    private List<Crumb> crumbs(Actor actor, JurisdictionCode top) {
        return jurisdictions.path(top).stream()
                .filter(unit ->
                        actor.scope().contains(unit.code()) && !unit.code().equals(top))
                .map(unit -> new Crumb(unit.name(), "/plan-coverage?unit=" + unit.code()))
                .toList();
    }

    private CoverageView.Row row(
            CoveredUnit unit, List<CoveredUnit> units, List<Slot> slots, JurisdictionCode top, boolean all) {
        var leads = !all && !unit.unit().equals(top);
        return new CoverageView.Row(
                unit.name(),
                leads ? "/plan-coverage?unit=" + unit.unit() : null,
                leads ? below(unit, units) : "",
                slots.stream().map(slot -> cells.cell(unit, slot)).toList());
    }

    private String below(CoveredUnit unit, List<CoveredUnit> units) {
        var below = units.stream()
                .filter(other ->
                        !other.unit().equals(unit.unit()) && unit.unit().contains(other.unit()))
                .toList();
        var lacking = below.stream().filter(other -> lacking(other) > 0).count();
        return below.isEmpty() ? "" : words.say("coverage.below", below.size(), lacking);
    }

    private long lacking(CoveredUnit unit) {
        return requirements.of(unit.unit().level()).stream()
                .filter(plan -> cells.standing(unit, RequiredPlans.slot(plan)).lacking())
                .count();
    }

    private List<Figure> figures(JurisdictionCode top, List<CoveredUnit> units) {
        var required = units.stream()
                .mapToLong(unit -> requirements.of(unit.unit().level()).size())
                .sum();
        var lacking = units.stream().mapToLong(this::lacking).sum();
        var overdue = units.stream()
                .flatMap(unit -> unit.plans().values().stream())
                .filter(plan -> !plan.overdue().isEmpty())
                .count();
        var failing = units.stream()
                .flatMap(unit -> unit.plans().values().stream())
                .filter(plan -> plan.health() == Health.RED)
                .count();
        return List.of(
                figure("required", required, null, false),
                figure("lacking", lacking, "/plan-coverage?all=true&unit=" + top, lacking > 0),
                figure("late", overdue, "/plans?overdue=true&unit=" + top, overdue > 0),
                figure("failing", failing, null, failing > 0));
    }

    private Figure figure(String name, long value, @org.jspecify.annotations.Nullable String href, boolean late) {
        return new Figure(
                words.say("coverage.figure." + name),
                Long.toString(value),
                "",
                words.say("coverage.figure." + name + ".detail"),
                href,
                late);
    }

    private CoverageView.Basis basis(RequiredPlan plan) {
        var slot = RequiredPlans.slot(plan);
        var document = plan.document().in(LocaleContextHolder.getLocale());
        return new CoverageView.Basis(
                words.say("coverage.level." + JurisdictionLevel.valueOf(plan.level())),
                words.kind(slot.kind(), slot.category()),
                plan.article().equals("–") ? document : words.say("plan.duty.basis", document, plan.article()),
                plan.law(),
                plan.isConfirmed()
                        ? new State(State.Kind.DONE, words.say("coverage.confirmed"))
                        : new State(State.Kind.SOON, words.say("coverage.unconfirmed")));
    }

    /** A plan whose superior is not among them stands at the top. */
    private List<TreeNode> tree(List<PlanSystem.Node> nodes) {
        var known = nodes.stream().map(PlanSystem.Node::id).collect(Collectors.toSet());
        var below = nodes.stream()
                .collect(Collectors.groupingBy(
                        node -> Optional.ofNullable(node.superior()).filter(known::contains)));
        return branches(Optional.empty(), below);
    }

    private List<TreeNode> branches(Optional<UUID> superior, Map<Optional<UUID>, List<PlanSystem.Node>> below) {
        return below.getOrDefault(superior, List.of()).stream()
                .map(node -> new TreeNode(
                        "",
                        node.title(),
                        "/plans/" + node.id(),
                        false,
                        superior.isEmpty(),
                        words.state(node.state()),
                        branches(Optional.of(node.id()), below)))
                .toList();
    }
}
