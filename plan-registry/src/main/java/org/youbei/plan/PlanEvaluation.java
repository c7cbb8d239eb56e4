package org.youbei.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An evaluation that was done (article 34). */
public record PlanEvaluation(
        UUID id,
        int version,
        LocalDate on,
        EvaluationOutcome outcome,
        String evaluator,
        boolean thirdParty,
        String report,
        Set<EvaluationPoint> findings) {}
