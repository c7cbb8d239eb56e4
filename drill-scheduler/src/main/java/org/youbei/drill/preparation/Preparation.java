package org.youbei.drill.preparation;

import java.util.List;

/** All that is made ready for a drill. */
public record Preparation(
        List<Cover> covers,
        List<Objective> objectives,
        List<Inject> injects,
        List<Participant> participants,
        List<Evaluator> evaluators,
        List<Task> tasks) {
    public Preparation {
        covers = List.copyOf(covers);
        objectives = List.copyOf(objectives);
        injects = List.copyOf(injects);
        participants = List.copyOf(participants);
        evaluators = List.copyOf(evaluators);
        tasks = List.copyOf(tasks);
    }
}
