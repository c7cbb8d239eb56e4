package org.youbei.assessment.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.scoring.Anchors;
import org.youbei.assessment.method.scoring.CoveredSum;
import org.youbei.assessment.method.scoring.FuzzyEvaluation;
import org.youbei.assessment.method.scoring.FuzzyOperator;
import org.youbei.assessment.method.scoring.GreyRelational;
import org.youbei.assessment.method.scoring.Membership;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.ScoreSheet;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;

/** {@code wsm}, {@code topsis}, {@code vikor}, {@code gra} and {@code fuzzy}. */
final class ScoreOperations {
    private ScoreOperations() {}

    static Reply wsm(Request request) {
        String field = request.has("scores") ? "scores" : "matrix";
        if (request.has("matrix") && field.equals("scores")) {
            throw new RefusedInput(RefusalCode.DUPLICATE_FIELD, "scores", "matrix/scores");
        }
        var cells = cells(request.required(field), field);
        var weights = request.weights("weights");
        double max = request.number("max", 1);
        var sum = Reading.as("scores", field, () -> CoveredSum.of(ScoreSheet.of(cells), weights, max));
        return Reply.of(sum)
                .with("score", sum.score())
                .with("coverage", sum.coverage())
                .with("lower", sum.lower())
                .with("upper", sum.upper())
                .with("rank", sum.ranks());
    }

    /** A row per unit; a flat list is one unit. */
    private static ScoreSheet.Cell[][] cells(JsonValue value, String field) {
        var rows = Reading.items(value, field);
        if (!rows.isEmpty() && !(rows.getFirst() instanceof JsonValue.Items)) {
            return new ScoreSheet.Cell[][] {row(value, field)};
        }
        var cells = new ScoreSheet.Cell[rows.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row(rows.get(i), field + "[" + i + "]");
        }
        return cells;
    }

    private static ScoreSheet.Cell[] row(JsonValue value, String at) {
        var items = Reading.items(value, at);
        var row = new ScoreSheet.Cell[items.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = cell(items.get(j), at + "[" + j + "]");
        }
        return row;
    }

    private static ScoreSheet.Cell cell(JsonValue value, String at) {
        return switch (value) {
            case JsonValue.Null _ -> new ScoreSheet.Cell.NotAnswered();
            case JsonValue.Text(String text) when text.equals("na") -> new ScoreSheet.Cell.NotApplicable();
            default -> new ScoreSheet.Cell.Score(Reading.number(value, at));
        };
    }

    static Reply topsis(Request request) {
        var matrix = request.directed();
        var weights = request.weights("weights");
        var scaling = request.choice("normalisation", Scaling::key, Scaling.VECTOR, Scaling.values());
        var placement = request.choice(
                "weightPlacement", WeightPlacement::key, WeightPlacement.MATRIX, WeightPlacement.values());
        var anchors = anchors(request);
        var topsis = anchors == null
                ? Topsis.of(matrix, weights, scaling, placement)
                : Topsis.anchored(matrix, weights, anchors, placement);
        return Reply.of(topsis)
                .with("closeness", topsis.closeness())
                .with("dPlus", topsis.dPlus())
                .with("dMinus", topsis.dMinus())
                .with("rank", topsis.ranks());
    }

    /** Optional: a [lowest, highest] pair per criterion. */
    private static @Nullable Anchors anchors(Request request) {
        if (!request.has("anchors")) {
            return null;
        }
        double[][] pairs = request.table("anchors");
        double[] low = new double[pairs.length];
        double[] high = new double[pairs.length];
        for (int j = 0; j < pairs.length; j++) {
            if (pairs[j].length != 2) {
                throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "anchors[" + j + "]", "" + pairs[j].length, "2");
            }
            low[j] = pairs[j][0];
            high[j] = pairs[j][1];
        }
        return Anchors.fixed(Figures.of(low), Figures.of(high));
    }

    static Reply vikor(Request request) {
        var vikor = Vikor.of(request.directed(), request.weights("weights"), request.number("v", 0.5));
        return Reply.of(vikor)
                .with("S", vikor.s())
                .with("R", vikor.r())
                .with("Q", vikor.q())
                .with("rank", vikor.ranks())
                .with("compromise", vikor.compromiseSet())
                .with("acceptableAdvantage", vikor.acceptableAdvantage())
                .with("acceptableStability", vikor.acceptableStability());
    }

    static Reply gra(Request request) {
        var grey = GreyRelational.of(request.directed(), request.weights("weights"), request.number("zeta", 0.5));
        return Reply.of(grey)
                .with("coefficients", grey.coefficients())
                .with("grade", grey.grade())
                .with("rank", grey.ranks());
    }

    static Reply fuzzy(Request request) {
        var membership = new Membership(Grid.of(request.table("membership")));
        var operator = request.choice("operator", FuzzyOperator::key, FuzzyOperator.PROD_SUM, FuzzyOperator.values());
        var evaluation = FuzzyEvaluation.of(request.weights("weights"), membership, operator);
        List<Integer> greatest = evaluation.maxMembership();
        return Reply.of(evaluation)
                .with("b", evaluation.b())
                .with("normalised", evaluation.normalised())
                .with("maxMembership", greatest.size() == 1 ? greatest.getFirst() : greatest)
                .with(
                        "score",
                        request.has("gradeScores") ? (Double) evaluation.score(request.figures("gradeScores")) : null);
    }
}
