package org.youbei.assessment.assess;

import java.util.Map;
import java.util.TreeMap;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** All operations by the name that {@code op} gives them. */
final class Operations {
    private static final Map<String, Operation> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("ahp", PairwiseOperations::ahp),
            Map.entry("ahp-incomplete", PairwiseOperations::incomplete),
            Map.entry("ahp-group", PairwiseOperations::group),
            Map.entry("ahp-hierarchy", PairwiseOperations::hierarchy),
            Map.entry("entropy", WeightOperations::entropy),
            Map.entry("critic", WeightOperations::critic),
            Map.entry("cv", WeightOperations::cv),
            Map.entry("combine", WeightOperations::combine),
            Map.entry("wsm", ScoreOperations::wsm),
            Map.entry("topsis", ScoreOperations::topsis),
            Map.entry("vikor", ScoreOperations::vikor),
            Map.entry("gra", ScoreOperations::gra),
            Map.entry("fuzzy", ScoreOperations::fuzzy),
            Map.entry("cloud-backward", CloudOperations::backward),
            Map.entry("cloud-standard", CloudOperations::standard),
            Map.entry("cloud-combine", CloudOperations::combine),
            Map.entry("grade-mean-std", GradeOperations::meanStd),
            Map.entry("grade-bands", GradeOperations::bands),
            Map.entry("gate", GradeOperations::gate),
            Map.entry("rank", GradeOperations::rank),
            Map.entry("weight-stability", TrendOperations::stability),
            Map.entry("trend", TrendOperations::trend),
            Map.entry("capability-index", CapabilityOperations::index)));

    private Operations() {}

    /** Refuses MISSING_FIELD, WRONG_TYPE and UNKNOWN_OPERATION. */
    static Operation of(Request request) {
        String name = request.text("op");
        var operation = BY_NAME.get(name);
        if (operation == null) {
            throw new RefusedInput(RefusalCode.UNKNOWN_OPERATION, "op", name, String.join(", ", BY_NAME.keySet()));
        }
        return operation;
    }
}
