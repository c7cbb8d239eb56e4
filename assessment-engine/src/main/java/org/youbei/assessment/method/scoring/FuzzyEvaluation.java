package org.youbei.assessment.method.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Fuzzy comprehensive evaluation B = A ∘ R.
 *
 * @param b as composed; under most operators it need not sum to 1
 * @param normalised b divided by its sum
 */
public record FuzzyEvaluation(
        Weights weights, Membership membership, FuzzyOperator operator, Figures b, Figures normalised)
        implements Explained {
    /** Refuses SIZE_MISMATCH unless there is one weight per factor. */
    public static FuzzyEvaluation of(Weights weights, Membership membership, FuzzyOperator operator) {
        double[] a = weights.forCriteria(membership.factors()).toArray();
        double[] b = IntStream.range(0, membership.grades())
                .mapToDouble(grade -> operator.compose(a, membership.grade(grade)))
                .toArray();
        return new FuzzyEvaluation(
                weights,
                membership,
                operator,
                Figures.of(b),
                Weights.normalised("membership", b).figures());
    }

    /** The level above: each block's normalised result is one row of memberships there. */
    public static FuzzyEvaluation above(List<FuzzyEvaluation> blocks, Weights upper, FuzzyOperator operator) {
        if (blocks.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "membership");
        }
        var rows = blocks.stream().map(FuzzyEvaluation::normalised).toList();
        return of(upper, new Membership(new Grid(rows)), operator);
    }

    /** Indices from 0 of the grades with the greatest membership; more than one is a tie that the score must settle. */
    public List<Integer> maxMembership() {
        double greatest = b.stream().max().orElseThrow();
        var grades = new ArrayList<Integer>();
        for (int j = 0; j < b.size(); j++) {
            if (Arithmetic.tied(b.get(j), greatest)) {
                grades.add(j);
            }
        }
        return grades;
    }

    /** Σ b_j s_j / Σ b_j; refuses SIZE_MISMATCH. */
    public double score(Figures gradeScores) {
        if (gradeScores.size() != b.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "gradeScores", "" + gradeScores.size(), "" + b.size());
        }
        double score = 0;
        for (int j = 0; j < b.size(); j++) {
            score += normalised.get(j) * gradeScores.get(j);
        }
        return Arithmetic.requireResult(score, "score");
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("fuzzy")
                .with("weights", weights)
                .with("membership", membership.rows())
                .with("operator", operator.key())
                .with("b", b)
                .with("normalisedB", normalised)
                .with("maxMembership", maxMembership().toString());
    }
}
