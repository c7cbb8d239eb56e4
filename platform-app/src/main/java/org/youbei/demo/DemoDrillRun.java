package org.youbei.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.youbei.model.UuidV7;

/** The run sheet of a demo drill with its stamps. */
final class DemoDrillRun {
    private static final int MINUTE = 60;

    private final DemoDrill of;
    private final Random random;

    DemoDrillRun(DemoDrill of) {
        this.of = of;
        this.random = of.random();
    }

    /** Plan and injects by their minutes, stamped a little late here and there; better where the grade is. */
    void write() {
        var lines = new ArrayList<List<String>>();
        of.texts()
                .lines("steps")
                .forEach(step -> lines.add(List.of(step.get(2), "STEP", step.get(0), step.get(1), step.get(4))));
        of.texts()
                .lines("injects")
                .forEach(one -> lines.add(List.of(one.get(0), "INJECT", one.get(2), one.get(1), "")));
        lines.sort(Comparator.comparingInt(line -> Integer.parseInt(line.getFirst())));
        for (int i = 0; i < lines.size(); i++) {
            line(i, lines.get(i));
        }
    }

    private void line(int position, List<String> line) {
        int planned = Integer.parseInt(line.getFirst());
        long seconds = Math.round(planned * MINUTE * (0.85 + slowness() * random.nextDouble()));
        var stamped = of.over() || (of.runs() && seconds < (DemoDrill.RUNNING_SINCE - 2) * MINUTE);
        var section = of.sections().get(line.get(4));
        of.sheet()
                .add(
                        "drill.run_step (id, drill, jurisdiction, district, position, kind, post, action, planned_minutes, plan, section,"
                                + " stamped_at, stamped_seconds, stamped_by, stamped_name)",
                        UuidV7.next(of.clock()),
                        of.id(),
                        of.plan().unit(),
                        of.district(),
                        position,
                        line.get(1),
                        line.get(2),
                        line.get(3),
                        planned,
                        section == null ? null : of.plan().id(),
                        section == null ? null : section.id(),
                        stamped ? of.start().plusSeconds(seconds) : null,
                        stamped ? seconds : null,
                        stamped ? of.keeper().account() : null,
                        stamped ? of.keeper().name() : "");
    }

    private double slowness() {
        return switch (of.story().grade()) {
            case EXCELLENT -> 0.15;
            case GOOD -> 0.3;
            case FAIR -> 0.5;
            case POOR -> 0.8;
        };
    }
}
