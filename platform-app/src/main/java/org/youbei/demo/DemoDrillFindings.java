package org.youbei.demo;

import java.util.ArrayList;
import java.util.List;
import org.youbei.demo.DemoDrillTale.Found;
import org.youbei.drill.DrillState;
import org.youbei.model.UuidV7;

/** What a demo drill found wanting, and what became of it. */
final class DemoDrillFindings {
    private final DemoDrill of;
    private final List<Found> findings = new ArrayList<>();

    DemoDrillFindings(DemoDrill of) {
        this.of = of;
    }

    List<Found> write() {
        var texts = of.texts().lines("findings");
        int most = switch (of.story().grade()) {
            case EXCELLENT -> of.story().state() == DrillState.CLOSED ? 1 : 0;
            case GOOD -> 1;
            case FAIR -> 2;
            case POOR -> 3;
        };
        for (int i = 0; i < most; i++) {
            finding(texts.get(i), i);
        }
        return findings;
    }

    private void finding(List<String> text, int position) {
        var closed = of.story().state() == DrillState.CLOSED;
        var done = closed || (of.story().state() == DrillState.IMPROVING && position == 0);
        var verified = closed && of.story().days() > 200;
        var section = of.sections().get(text.get(5));
        var finding = UuidV7.next(of.clock());
        var before = of.before();
        var earlier = before == null
                ? null
                : before.findings().stream()
                        .filter(one -> one.capability().equals(text.getFirst()))
                        .findFirst()
                        .orElse(null);
        of.sheet()
                .add(
                        "drill.finding (id, drill, jurisdiction, district, capability, text, measure, element, owner_position, plan, section,"
                                + " section_label, found_at, found_by, repeats, repeat_of, done_on, done_by, done_remark, verified_on,"
                                + " verified_by, verified_type, verified_label)",
                        finding,
                        of.id(),
                        of.plan().unit(),
                        of.district(),
                        text.get(0),
                        text.get(1),
                        text.get(2),
                        text.get(3),
                        text.get(4),
                        section == null ? null : of.plan().id(),
                        section == null ? null : section.id(),
                        section == null ? "" : section.label(),
                        of.end().plusSeconds(1_800),
                        of.evaluator().name(),
                        earlier == null ? 0 : 1,
                        earlier == null ? null : earlier.id(),
                        done ? of.day(25) : null,
                        done ? of.keeper().name() : "",
                        done ? of.texts().text("done") : "",
                        verified ? of.day(60) : null,
                        verified ? of.keeper().name() : "",
                        verified ? "INSPECTION" : null,
                        verified ? of.texts().text("inspection") : "");
        findings.add(
                new Found(finding, text.getFirst(), text.get(2), text.get(4), of.day(7), done ? of.day(25) : null));
    }
}
