package org.youbei.web.campaign;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellFact;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Proof;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/** Makes the pages of a unit's answers. */
@Component
public class AnswerViews {
    private final CampaignDesk desk;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final CampaignWords words;

    AnswerViews(CampaignDesk desk, AnswerDesk answers, ApprovalDesk approvals, CampaignWords words) {
        this.desk = desk;
        this.answers = answers;
        this.approvals = approvals;
        this.words = words;
    }

    CampaignWords words() {
        return words;
    }

    /**
     * A line of a unit's sheet: a dimension, or an indicator with what is said about it.
     *
     * @param link the rows behind the figure; null where there are none
     */
    public record Line(
            String code,
            String name,
            String look,
            boolean indicator,
            String meaning,
            String said,
            String figure,
            @Nullable String link,
            String decision,
            State state,
            int proofs) {}

    void sheet(Actor actor, Campaign campaign, Participant unit, Model model) {
        var cells = answers.cells(campaign.getId(), List.of(unit.unit())).stream()
                .collect(Collectors.toMap(Cell::code, cell -> cell));
        var proofs = answers.proofs(campaign.getId(), unit.unit());
        var lines = desk.tree(campaign).placed().stream()
                .filter(placed -> !placed.node().isIndicator()
                        || cells.containsKey(placed.node().code()))
                .map(placed -> line(placed, cells.get(placed.node().code()), proofs))
                .toList();
        var level = ApprovalDesk.levelOf(actor, campaign, unit);
        model.addAttribute("campaign", campaign);
        model.addAttribute("unit", unit);
        model.addAttribute("state", words.state(unit));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "approvable", approvals.objections(actor, campaign, unit).isEmpty());
        model.addAttribute(
                "level",
                level.map(one -> words.level(unit.levels().get(one).name())).orElse(""));
        model.addAttribute(
                "revocable",
                level.filter(one -> unit.approved() > 0 && one >= unit.approved() - 1)
                        .isPresent());
        model.addAttribute("keeper", SystemDesk.keeps(actor, campaign.unit()));
        model.addAttribute(
                "timeline",
                answers.facts(campaign.getId(), unit.unit(), "").stream()
                        .map(fact -> entry(fact, null))
                        .toList());
    }

    private Line line(IndicatorTree.Placed placed, @Nullable Cell cell, List<Proof> proofs) {
        var node = placed.node();
        var look = "depth" + placed.depth();
        if (cell == null) {
            return new Line(
                    node.code(), node.name(), look, false, "", "", "", null, "", new State(State.Kind.IDLE, ""), 0);
        }
        var measure = node.measured();
        var figure = cell.evidence();
        var decision = cell.decision();
        return new Line(
                node.code(),
                node.name(),
                look,
                true,
                measure.formula().isEmpty() ? measure.meaning() : measure.formula(),
                words.said(measure, cell.said()),
                words.figure(measure, figure),
                figure == null || figure.link().isEmpty() ? null : figure.link(),
                decision == null ? "" : words.said(measure, decision.said()),
                state(cell),
                (int) proofs.stream()
                        .filter(one -> one.codes().contains(node.code()))
                        .count());
    }

    private State state(Cell cell) {
        if (cell.returned()) {
            return new State(State.Kind.SOON, words.say("campaign.cell.returned"));
        }
        if (cell.decision() != null) {
            return new State(State.Kind.DONE, words.say("campaign.cell.decided"));
        }
        if (cell.late()) {
            return new State(State.Kind.LATE, words.say("campaign.cell.late"));
        }
        return cell.said().state() == CellState.UNANSWERED
                ? new State(State.Kind.IDLE, words.say("campaign.unanswered"))
                : new State(State.Kind.OPEN, words.say("campaign.cell.answered"));
    }

    /** What a cell's page shows beside its form; other pages show the same beside theirs. */
    public void cell(Actor actor, Campaign campaign, Participant unit, Node node, Cell cell, Model model) {
        var measure = node.measured();
        var figure = cell.evidence();
        model.addAttribute("works", actor.works());
        model.addAttribute("campaign", campaign);
        model.addAttribute("unit", unit);
        model.addAttribute("node", node);
        model.addAttribute("measure", measure);
        model.addAttribute("cell", cell);
        model.addAttribute("said", words.said(measure, cell.said()));
        model.addAttribute("figure", words.figure(measure, figure));
        model.addAttribute(
                "coverage",
                figure == null ? "" : words.say("campaign.coverage", figure.known(), figure.expected(), figure.asOf()));
        model.addAttribute("source", measure.source().isEmpty() ? "" : words.source(measure.source()));
        model.addAttribute("scale", words.scale(measure));
        model.addAttribute(
                "barred",
                answers.barred(actor, campaign, unit, cell, measure)
                        .map(words::reason)
                        .orElse(""));
        model.addAttribute(
                "proofs",
                answers.proofs(campaign.getId(), unit.unit()).stream()
                        .filter(one -> one.codes().contains(node.code()))
                        .toList());
        model.addAttribute(
                "timeline",
                answers.facts(campaign.getId(), unit.unit(), node.code()).stream()
                        .map(fact -> entry(fact, node))
                        .toList());
    }

    private TimelineEntry entry(CellFact fact, @Nullable Node node) {
        var state = fact.state();
        var value = state == null || node == null || fact.code().isEmpty()
                ? ""
                : words.said(node.measured(), new Said(state, fact.value()));
        var levelled = fact.what().equals("APPROVED") ? words.level(fact.text()) : text(fact);
        return TimelineEntry.told(
                words,
                fact.at(),
                fact.name(),
                words.say("campaign.cell.was." + fact.what()) + (value.isEmpty() ? "" : " " + value),
                levelled.isEmpty() ? null : levelled,
                null,
                fact.what().equals("RETURNED") ? State.Kind.SOON : State.Kind.OPEN);
    }

    private String text(CellFact fact) {
        if (!fact.what().equals("UNAPPROVED")) {
            return fact.text();
        }
        var parts = fact.text().split(" ", 2);
        return words.level(parts[0]) + (parts.length > 1 ? "：" + parts[1] : "");
    }

    Node node(Campaign campaign, String code) {
        return desk.tree(campaign).find(code).filter(Node::isIndicator).orElseThrow(() -> new NotFound(code));
    }

    static JurisdictionCode unit(String code) {
        return JurisdictionCode.parse(code).orElseThrow(() -> new NotFound(code));
    }
}
