package org.youbei.drill.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.drill.preparation.Place;

/** The run sheets of all drills; to be called inside a transaction inside a scope. */
@Repository
public class RunSteps {
    private final RunSheet sheet;

    RunSteps(JdbcClient jdbc) {
        sheet = new RunSheet(jdbc, "drill.run_step", "drill");
    }

    public List<RunStep> of(UUID drill) {
        return sheet.of(drill);
    }

    public Optional<RunStep> find(UUID drill, UUID id) {
        return sheet.find(drill, id);
    }

    /** How many lines are stamped. */
    public int stamped(UUID drill) {
        return sheet.stamped(drill);
    }

    /** Puts a sheet in the place of what was there. */
    public void replace(Place place, List<RunStep> steps) {
        sheet.replace(place.drill(), place.unit(), steps);
    }

    /** @return false where somebody was first: a step is stamped once, whoever comes at the same moment */
    public boolean stamp(UUID drill, RunStep stamp) {
        return sheet.stamp(drill, stamp);
    }
}
