package org.youbei.risk;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;
import org.youbei.place.Mark;
import org.youbei.place.Near;
import org.youbei.place.Outlines;
import org.youbei.place.Places;
import org.youbei.place.Shape;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a risk needs to know, what it brings, and where it is written down. */
@Component
class RiskWay implements StepRule<Risk, Step> {
    /** What risks are called among the places. */
    private static final String MARK = "risk";

    /** Metres that a position may be off. */
    private static final long BEYOND = 50;

    private final StoredRisks risks;
    private final Measures measures;
    private final RiskDuties duties;
    private final Places places;
    private final Outlines outlines;
    private final RuleFigures figures;
    private final Chronicle chronicle;

    RiskWay(
            StoredRisks risks,
            Measures measures,
            RiskDuties duties,
            Places places,
            Outlines outlines,
            Rules rules,
            JdbcClient jdbc,
            Clock clock) {
        this.risks = risks;
        this.measures = measures;
        this.duties = duties;
        this.places = places;
        this.outlines = outlines;
        this.figures = rules.pack().figures("risk-matrix");
        this.chronicle = new Chronicle(jdbc, clock, "risk.risk_fact", "risk");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    RuleFigures figures() {
        return figures;
    }

    RiskMatrix matrix() {
        return new RiskMatrix(figures.value("RED"), figures.value("ORANGE"), figures.value("YELLOW"));
    }

    /** Puts an open risk that has a point among the places of its unit, and takes any other out of them. */
    void place(Risk risk) {
        var point = risk.entry().point();
        if (point != null && risk.isOpen()) {
            places.put(new Mark(MARK, risk.getId(), risk.unit(), risk.entry().title(), point));
        } else {
            places.remove(MARK, risk.getId());
        }
    }

    /**
     * How far a place lies outside of the unit's boundary, of a line or an area its farthest corner, whole metres; nothing where it is inside or
     * no boundary is known.
     */
    OptionalLong outside(JurisdictionCode unit, RiskEntry entry) {
        var point = entry.point();
        if (point == null) {
            return OptionalLong.empty();
        }
        var place = entry.outline().orElseGet(() -> Shape.point(point));
        var metres = outlines.boundary(unit)
                .map(boundary -> Math.round(place.metresBeyond(boundary)))
                .orElse(0L);
        return metres > BEYOND ? OptionalLong.of(metres) : OptionalLong.empty();
    }

    /** What lies around a risk, the nearest first, without itself. */
    List<Near> near(Risk risk, double metres, int most) {
        var point = risk.entry().point();
        return point == null
                ? List.of()
                : places.within(point, metres, Set.of(), most + 1).stream()
                        .filter(near -> !near.mark().id().equals(risk.getId()))
                        .limit(most)
                        .toList();
    }

    @Override
    public List<Refusal> objections(StepRequest<Risk> asked, Step step) {
        return asked.thing().objections(asked, step, circumstances(asked.thing()));
    }

    @Override
    public StepRecord apply(StepRequest<Risk> asked, Step step) {
        var risk = asked.thing();
        var before = risk.state();
        var taken = risk.take(asked, step, circumstances(risk)).orElseThrow();
        risks.saveAndFlush(risk);
        switch (step.kind()) {
            case ASSESSMENT -> {
                if (before != RiskState.IDENTIFIED) {
                    duties.reviewed(asked.actor(), risk, step.remark(), asked.today());
                }
            }
            case REVIEW -> duties.reviewed(asked.actor(), risk, step.remark(), asked.today());
            case EVENT -> duties.happened(asked.actor(), risk, asked.today());
            case CLOSING -> {
                place(risk);
                duties.ended(asked.actor(), risk, measures.of(risk.getId()), step.remark());
                return taken.telling(new RiskClosed(risk.getId()));
            }
            case REOPENING -> {
                place(risk);
                duties.registered(asked.actor(), risk, asked.today(), null);
            }
            default -> {}
        }
        return taken;
    }

    private Circumstances circumstances(Risk risk) {
        var all = measures.of(risk.getId());
        return new Circumstances(
                matrix(), all.size(), (int) all.stream().filter(Measure::isOpen).count());
    }
}
