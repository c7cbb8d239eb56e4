package org.youbei.assessment.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.youbei.assessment.method.Column;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.method.pairwise.GroupPriorities;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;
import org.youbei.assessment.method.pairwise.PriorityMethod;
import org.youbei.assessment.method.pairwise.RandomIndex;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.TopsisDistances;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;
import org.youbei.assessment.method.scoring.WeightedSum;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;

/** 10,000 units × 100 criteria, one thread; {@link #onePass} is the floor that the memory sets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MethodBenchmark {
    private static final int UNITS = 10_000;
    private static final int CRITERIA = 100;
    private static final int DRAWS = 1_000;

    private DecisionMatrix matrix;
    private Weights weights;
    private Figures scores;
    private List<PairwiseMatrix> judgments;

    @Setup
    public void setup() {
        var random = new Random(1);
        var directions = new ArrayList<Direction>();
        double[] importances = new double[CRITERIA];
        for (int j = 0; j < CRITERIA; j++) {
            directions.add(random.nextBoolean() ? Direction.MAX : Direction.MIN);
            importances[j] = random.nextDouble();
        }
        double[] cells = random.doubles((long) UNITS * CRITERIA, 1, 100).toArray();
        matrix = DecisionMatrix.ofColumns(cells, Criterion.numbered(directions));
        weights = Weights.normalised(importances);
        scores = WeightedSum.of(matrix, weights).scores();
        judgments = new ArrayList<>();
        for (int k = 0; k < 15; k++) {
            judgments.add(judgment(random));
        }
    }

    private static PairwiseMatrix judgment(Random random) {
        double[][] a = new double[15][15];
        for (int i = 0; i < 15; i++) {
            a[i][i] = 1;
            for (int j = i + 1; j < 15; j++) {
                a[i][j] = random.nextBoolean() ? 1 + random.nextInt(9) : 1.0 / (1 + random.nextInt(9));
                a[j][i] = 1 / a[i][j];
            }
        }
        return PairwiseMatrix.of(a);
    }

    /** Every cell read once. */
    @Benchmark
    public double onePass() {
        return new Column(matrix.cells(), 0, UNITS * CRITERIA).sum();
    }

    @Benchmark
    public Object weightedSum() {
        return WeightedSum.of(matrix, weights);
    }

    @Benchmark
    public Object topsis() {
        return Topsis.of(matrix, weights);
    }

    @Benchmark
    public Object vikor() {
        return Vikor.of(matrix, weights, 0.5);
    }

    @Benchmark
    public Object entropy() {
        return EntropyWeights.of(matrix);
    }

    @Benchmark
    public Object critic() {
        return CriticWeights.of(matrix);
    }

    @Benchmark
    public Object ranks() {
        return Ranks.competition(scores);
    }

    @Benchmark
    public Object allTogether() {
        var entropy = EntropyWeights.of(matrix).weights();
        var critic = CriticWeights.of(matrix).weights();
        return List.of(
                WeightedSum.of(matrix, entropy).ranks(),
                Topsis.of(matrix, critic).ranks(),
                Vikor.of(matrix, weights, 0.5).ranks());
    }

    /** 1,000 weight vectors on one matrix, each ranked. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public double thousandDrawsOfTopsis() {
        var distances = TopsisDistances.of(matrix, Scaling.VECTOR, null);
        var random = new Random(2);
        double[] plus = new double[UNITS];
        double[] minus = new double[UNITS];
        double checksum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            java.util.Arrays.fill(plus, 0);
            java.util.Arrays.fill(minus, 0);
            distances.measure(Weights.normalised(random.doubles(CRITERIA).toArray()), WeightPlacement.MATRIX, plus, minus);
            double[] closeness = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                closeness[i] = minus[i] / (plus[i] + minus[i]);
            }
            checksum += Ranks.competition(Figures.owning(closeness)).get(0);
        }
        return checksum;
    }

    /** 15 experts, 15 criteria: aggregation of judgments, with each expert's own consistency. */
    @Benchmark
    public Object ahpOfFifteenExperts() {
        return GroupPriorities.of(
                judgments, Weights.equal(15), GroupAggregation.AIJ, PriorityMethod.EIGENVECTOR, RandomIndex.SAATY1980);
    }
}
