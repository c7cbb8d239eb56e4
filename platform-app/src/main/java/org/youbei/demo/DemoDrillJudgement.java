package org.youbei.demo;

import java.util.List;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.OverallGrade;

/** What the evaluators of a demo drill say about its objectives and the groups of the checklist. */
final class DemoDrillJudgement {
    private final DemoDrill of;

    DemoDrillJudgement(DemoDrill of) {
        this.of = of;
    }

    void write() {
        var marks = switch (of.story().grade()) {
            case EXCELLENT -> List.of(Mark.P, Mark.P, Mark.P);
            case GOOD -> List.of(Mark.P, Mark.P, Mark.S);
            case FAIR -> List.of(Mark.S, Mark.P, Mark.M);
            case POOR -> List.of(Mark.M, Mark.S, Mark.U);
        };
        for (var judge : List.of(of.evaluator(), of.second())) {
            for (int i = 0; i < marks.size(); i++) {
                var mark = judge.equals(of.second()) && i == 0 ? Mark.P : marks.get(i);
                of.sheet()
                        .add(
                                "drill.rating (drill, objective, account, jurisdiction, district, mark, remark)",
                                of.id(),
                                of.objective(i),
                                judge.account(),
                                of.plan().unit(),
                                of.district(),
                                mark,
                                mark == Mark.P
                                        ? ""
                                        : of.texts()
                                                .lines("findings")
                                                .get(i == 2 ? 0 : 1)
                                                .get(1));
            }
        }
        checked();
    }

    private void checked() {
        for (var judge : List.of(of.evaluator(), of.second())) {
            for (var group : List.of(ChecklistGroup.DESIGN, ChecklistGroup.COMMAND, ChecklistGroup.PROTECTION)) {
                of.sheet()
                        .add(
                                "drill.checklist_mark (drill, account, item, jurisdiction, district, mark, remark)",
                                of.id(),
                                judge.account(),
                                group,
                                of.plan().unit(),
                                of.district(),
                                group == ChecklistGroup.COMMAND && of.story().grade() != OverallGrade.EXCELLENT
                                        ? Mark.S
                                        : Mark.P,
                                "");
            }
        }
    }
}
