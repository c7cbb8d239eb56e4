package org.youbei.assessment.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignEntry.Method;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Phase;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.scoring.CoveredSum;
import org.youbei.assessment.method.scoring.GreyRelational;
import org.youbei.assessment.method.scoring.ScoreSheet;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.model.JurisdictionLevel;

/** The units of one level under the indicators that are asked of them: what each cell scores, and the totals by a method. */
final class LevelSheet {
    private static final double FULL = 100;
    private static final double COMPROMISE = 0.5;
    private static final double ZETA = 0.5;

    private final IndicatorTree tree;
    private final JurisdictionLevel level;
    private final List<Inputs.Unit> units;
    private final List<Node> indicators;
    private final double[] weights;
    private final Said[][] said;
    private final ScoreSheet.Cell[][] cells;

    LevelSheet(IndicatorTree tree, JurisdictionLevel level, List<Inputs.Unit> units, boolean points) {
        this.tree = tree;
        this.level = level;
        this.units = units;
        this.indicators = tree.indicators().stream()
                .filter(node ->
                        node.measured().level() == null || node.measured().level() == level)
                .toList();
        if (indicators.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "indicators");
        }
        var global = tree.global();
        this.weights = Weights.normalised(indicators.stream()
                        .mapToDouble(node -> global.getOrDefault(node.code(), 0.0))
                        .toArray())
                .toArray();
        this.said = units.stream().map(this::said).toArray(Said[][]::new);
        this.cells = cells(points);
    }

    private Said[] said(Inputs.Unit unit) {
        var byCode = new HashMap<String, Said>();
        unit.values().forEach(value -> byCode.put(value.code(), value.said()));
        return indicators.stream()
                .map(node -> byCode.getOrDefault(node.code(), Said.NOTHING))
                .toArray(Said[]::new);
    }

    List<Inputs.Unit> units() {
        return units;
    }

    JurisdictionLevel level() {
        return level;
    }

    List<Node> indicators() {
        return indicators;
    }

    Said said(int unit, Node indicator) {
        return said[unit][indicators.indexOf(indicator)];
    }

    /** What nobody answered is missing; in a table of points it is 0, as the rule of such tables has it. */
    private ScoreSheet.Cell[][] cells(boolean points) {
        var sheet = new ScoreSheet.Cell[units.size()][indicators.size()];
        for (int j = 0; j < indicators.size(); j++) {
            var measure = indicators.get(j).measured();
            var anchors = anchors(measure, j);
            for (int i = 0; i < units.size(); i++) {
                var missing = points && measure.scale() == Scale.POINTS
                        ? new ScoreSheet.Cell.Score(0)
                        : new ScoreSheet.Cell.NotAnswered();
                sheet[i][j] = switch (said[i][j].state()) {
                    case UNANSWERED -> missing;
                    case NOT_APPLICABLE -> new ScoreSheet.Cell.NotApplicable();
                    case VALUE ->
                        anchors == null
                                ? new ScoreSheet.Cell.NotApplicable()
                                : new ScoreSheet.Cell.Score(FULL * placed(value(i, j), anchors, measure.direction()));
                };
            }
        }
        return sheet;
    }

    private double value(int unit, int indicator) {
        return Objects.requireNonNull(said[unit][indicator].value()).doubleValue();
    }

    /** Lowest and highest; those of the peers where the indicator has none, and null where the peers are all equal: it tells nothing apart. */
    private double @Nullable [] anchors(Measure measure, int indicator) {
        var low = measure.low();
        var high = measure.high();
        if (low != null && high != null) {
            return new double[] {low.doubleValue(), high.doubleValue()};
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var row : said) {
            var value = row[indicator].value();
            if (value != null) {
                least = Math.min(least, value.doubleValue());
                most = Math.max(most, value.doubleValue());
            }
        }
        return least < most ? new double[] {least, most} : null;
    }

    private static double placed(double value, double[] anchors, Direction direction) {
        double share = Math.clamp((value - anchors[0]) / (anchors[1] - anchors[0]), 0, 1);
        return direction == Direction.MAX ? share : 1 - share;
    }

    /**
     * Totals of all units, NaN where there is none.
     *
     * @param groups score of each dimension for each unit
     */
    record Totals(
            double[] score, double[] coverage, double[] lower, double[] upper, List<Map<String, Double>> dimensions) {
        Map<String, Double> groups(int unit) {
            return dimensions.get(unit);
        }
    }

    Totals by(Method method) {
        return switch (method) {
            case WEIGHTED_SUM, GROUP_TOPSIS -> covered(cells, weights, dimensions());
            case TOPSIS, VIKOR, GREY -> relative(method);
        };
    }

    private static Totals covered(ScoreSheet.Cell[][] sheet, double[] weights, List<Map<String, Double>> dimensions) {
        int units = sheet.length;
        try {
            var sum = CoveredSum.of(ScoreSheet.of(sheet), Weights.normalised(weights), FULL);
            return new Totals(
                    numbers(sum.score()),
                    zeroed(numbers(sum.coverage())),
                    numbers(sum.lower()),
                    numbers(sum.upper()),
                    dimensions);
        } catch (RefusedInput refused) {
            if (refused.refusal().code() != RefusalCode.LOW_COVERAGE) {
                throw refused;
            }
            // Nobody answered anything: there are units, and no scores.
            return new Totals(nothing(units), new double[units], nothing(units), nothing(units), dimensions);
        }
    }

    private static double[] numbers(Figures figures) {
        double[] numbers = new double[figures.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = figures.isDefined(i) ? figures.get(i) : Double.NaN;
        }
        return numbers;
    }

    private static double[] zeroed(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.isNaN(numbers[i]) ? 0 : numbers[i];
        }
        return numbers;
    }

    private static double[] nothing(int size) {
        double[] nothing = new double[size];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** Over all indicators at once: only units that answered all of them have a place, for a missing value enters no norm. */
    private Totals relative(Method method) {
        var whole = whole(range(indicators.size()));
        double[] score = nothing(units.size());
        double[] coverage = new double[units.size()];
        var matrix = matrix(whole, range(indicators.size()));
        var weight = Weights.normalised(weights);
        var figures = switch (method) {
            case TOPSIS -> Topsis.of(matrix, weight).closeness();
            case VIKOR -> Vikor.of(matrix, weight, COMPROMISE).q();
            default -> GreyRelational.of(matrix, weight, ZETA).grade();
        };
        for (int k = 0; k < whole.size(); k++) {
            double value = method == Method.VIKOR ? 1 - figures.get(k) : figures.get(k);
            score[whole.get(k)] = FULL * value;
            coverage[whole.get(k)] = 1;
        }
        return new Totals(score, coverage, score.clone(), score.clone(), dimensions());
    }

    private static List<Integer> range(int size) {
        var range = new ArrayList<Integer>();
        for (int k = 0; k < size; k++) {
            range.add(k);
        }
        return range;
    }

    /** The units with a value in each of these columns. */
    private List<Integer> whole(List<Integer> columns) {
        return range(units.size()).stream()
                .filter(i -> columns.stream().allMatch(j -> said[i][j].state() == CellState.VALUE))
                .toList();
    }

    private DecisionMatrix matrix(List<Integer> rows, List<Integer> columns) {
        if (rows.isEmpty()) {
            throw new RefusedInput(RefusalCode.MISSING_VALUE, "units");
        }
        var criteria = columns.stream()
                .map(indicators::get)
                .map(node -> new Criterion(
                        node.name(),
                        node.measured().direction(),
                        node.measured().unit()))
                .toList();
        double[][] values = new double[rows.size()][columns.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                values[i][j] = value(rows.get(i), columns.get(j));
            }
        }
        return DecisionMatrix.ofRows(values, criteria);
    }

    /**
     * Closeness within each dimension whose indicators are compared with the peers, then closeness over these dimensions and over the indicators that
     * have anchors of their own, with the weights of the whole: the practice of GB/T 43981. A column in which all peers are equal is left out; a unit
     * without a value in some column has no place, for a missing value enters no norm.
     */
    Totals byGroups() {
        var dimensions = new ArrayList<Map<String, Double>>();
        units.forEach(unit -> dimensions.add(new LinkedHashMap<>()));
        var columns = new ArrayList<double[]>();
        var weight = new ArrayList<Double>();
        for (var group : groups().entrySet()) {
            if (group.getValue().stream()
                    .allMatch(j -> indicators.get(j).measured().ofPeers())) {
                double[] score = closeness(group.getValue());
                keep(group.getKey(), score, dimensions);
                add(
                        score,
                        group.getValue().stream().mapToDouble(j -> weights[j]).sum(),
                        columns,
                        weight);
            } else {
                group.getValue().forEach(j -> add(column(j), weights[j], columns, weight));
            }
        }
        return overall(columns, weight, dimensions);
    }

    private Map<String, List<Integer>> groups() {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int j = 0; j < indicators.size(); j++) {
            groups.computeIfAbsent(
                            Objects.requireNonNullElse(indicators.get(j).parent(), ""), none -> new ArrayList<>())
                    .add(j);
        }
        return groups;
    }

    private static void keep(String group, double[] score, List<Map<String, Double>> dimensions) {
        for (int i = 0; i < score.length; i++) {
            if (!Double.isNaN(score[i])) {
                dimensions.get(i).put(group, score[i]);
            }
        }
    }

    private static void add(double[] score, double share, List<double[]> columns, List<Double> weight) {
        if (share > 0 && Arrays.stream(score).anyMatch(one -> !Double.isNaN(one))) {
            columns.add(score);
            weight.add(share);
        }
    }

    private double[] column(int indicator) {
        double[] score = nothing(units.size());
        for (int i = 0; i < score.length; i++) {
            if (cells[i][indicator] instanceof ScoreSheet.Cell.Score(double value)) {
                score[i] = value;
            }
        }
        return score;
    }

    private Totals overall(List<double[]> columns, List<Double> weight, List<Map<String, Double>> dimensions) {
        double[] score = nothing(units.size());
        double[] coverage = new double[units.size()];
        var whole = range(units.size()).stream()
                .filter(i -> columns.stream().noneMatch(column -> Double.isNaN(column[i])))
                .toList();
        if (!columns.isEmpty() && whole.size() > 1) {
            var criteria = columns.stream()
                    .map(column -> new Criterion("", Direction.MAX, ""))
                    .toList();
            var values = whole.stream()
                    .map(i -> columns.stream().mapToDouble(column -> column[i]).toArray())
                    .toArray(double[][]::new);
            var shares = Weights.normalised(
                    weight.stream().mapToDouble(Double::doubleValue).toArray());
            var found =
                    Topsis.of(DecisionMatrix.ofRows(values, criteria), shares).closeness();
            for (int k = 0; k < whole.size(); k++) {
                score[whole.get(k)] = FULL * found.get(k);
                coverage[whole.get(k)] = 1;
            }
        }
        return new Totals(score, coverage, score.clone(), score.clone(), dimensions);
    }

    private double[] closeness(List<Integer> columns) {
        var whole = whole(columns);
        double[] score = nothing(units.size());
        if (whole.size() < 2) {
            return score;
        }
        var weight =
                Weights.normalised(columns.stream().mapToDouble(j -> weights[j]).toArray());
        try {
            var found = Topsis.of(matrix(whole, columns), weight).closeness();
            for (int k = 0; k < whole.size(); k++) {
                score[whole.get(k)] = FULL * found.get(k);
            }
        } catch (RefusedInput refused) {
            if (refused.refusal().code() != RefusalCode.ALL_EQUAL) {
                throw refused;
            }
        }
        return score;
    }

    /** The weighted mean of what was answered below each dimension. */
    private List<Map<String, Double>> dimensions() {
        var below = new LinkedHashMap<String, boolean[]>();
        for (var placed : tree.placed()) {
            if (!placed.node().isIndicator()) {
                below.put(placed.node().code(), wanted(node -> tree.path(node).contains(placed.node())));
            }
        }
        var all = new ArrayList<Map<String, Double>>();
        for (int i = 0; i < units.size(); i++) {
            var groups = new LinkedHashMap<String, Double>();
            for (var dimension : below.entrySet()) {
                double mean = mean(i, dimension.getValue());
                if (!Double.isNaN(mean)) {
                    groups.put(dimension.getKey(), mean);
                }
            }
            all.add(groups);
        }
        return all;
    }

    private boolean[] wanted(Predicate<Node> which) {
        boolean[] wanted = new boolean[indicators.size()];
        for (int j = 0; j < wanted.length; j++) {
            wanted[j] = which.test(indicators.get(j));
        }
        return wanted;
    }

    private double mean(int unit, boolean[] wanted) {
        double sum = 0;
        double weight = 0;
        for (int j = 0; j < wanted.length; j++) {
            if (wanted[j] && cells[unit][j] instanceof ScoreSheet.Cell.Score(double value)) {
                sum += weights[j] * value;
                weight += weights[j];
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    Map<String, Double> phases(int unit) {
        var phases = new LinkedHashMap<String, Double>();
        for (var phase : Phase.values()) {
            double mean = mean(unit, wanted(node -> node.measured().phase() == phase));
            if (!Double.isNaN(mean)) {
                phases.put(phase.name(), mean);
            }
        }
        return phases;
    }

    Map<String, Double> cells(int unit) {
        var scores = new LinkedHashMap<String, Double>();
        for (int j = 0; j < indicators.size(); j++) {
            if (cells[unit][j] instanceof ScoreSheet.Cell.Score(double value)) {
                scores.put(indicators.get(j).code(), value);
            }
        }
        return scores;
    }

    Map<String, Double> shares() {
        var shares = new LinkedHashMap<String, Double>();
        for (int j = 0; j < indicators.size(); j++) {
            shares.put(indicators.get(j).code(), weights[j]);
        }
        return shares;
    }

    /**
     * The values of the units that gave one for every indicator that weighs something. An indicator of which no unit gave any takes no part.
     *
     * @param weights of these indicators, as in the sheet
     */
    record Raw(List<Node> nodes, double[] weights, double[][] values) {}

    Raw raw() {
        var columns = range(indicators.size()).stream()
                .filter(j -> weights[j] > 0)
                .filter(j -> Arrays.stream(said).anyMatch(row -> row[j].state() == CellState.VALUE))
                .toList();
        if (columns.isEmpty()) {
            throw new RefusedInput(RefusalCode.MISSING_VALUE, "indicators");
        }
        var rows = whole(columns);
        double[][] values = new double[rows.size()][columns.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                values[i][j] = value(rows.get(i), columns.get(j));
            }
        }
        return new Raw(
                columns.stream().map(indicators::get).toList(),
                columns.stream().mapToDouble(j -> weights[j]).toArray(),
                values);
    }

    /** The scores of the units that answered everything, as a matrix for trying weights; with their indices. */
    Complete complete() {
        var rows = range(units.size()).stream()
                .filter(i -> Arrays.stream(cells[i]).allMatch(cell -> cell instanceof ScoreSheet.Cell.Score))
                .toList();
        double[][] values = new double[rows.size()][indicators.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < indicators.size(); j++) {
                values[i][j] = cells[rows.get(i)][j] instanceof ScoreSheet.Cell.Score(double value) ? value / FULL : 0;
            }
        }
        return new Complete(rows, values);
    }

    record Complete(List<Integer> rows, double[][] values) {}

    Weights weights() {
        return Weights.normalised(weights);
    }
}
