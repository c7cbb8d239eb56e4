package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Which place gives how much to which, at least cost: a minimum-cost flow. Where there is not enough, first the weighted sum of what stays unmet is least,
 * then the cost. Amounts and costs are brought to whole numbers first, so that nothing is rounded; the optimum is proved by the dual value beside it,
 * which no plan can undercut. The same request has the same plan.
 */
public record Transfer(BigDecimal total, List<List<BigDecimal>> plan, List<BigDecimal> unmet, BigDecimal dual) {
    /** What is asked: costs per unit by giver and taker, pairs that carry nothing, and per taker how grave a missing unit is. */
    public record Asked(
            List<BigDecimal> supply,
            List<BigDecimal> demand,
            List<List<BigDecimal>> cost,
            Set<List<Integer>> forbidden,
            List<BigDecimal> priority) {}

    /** The numbers are too large to be reckoned without rounding. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too large for exact whole numbers");
        }
    }

    private static final long EXACT = 1L << 53;

    /** Finds the plan. */
    public static Transfer of(Asked asked) {
        return new Finding(asked).found();
    }

    /** The network: a node per giver and taker, one that stands for what is missing and one for what stays where it is. */
    private static final class Finding {
        private final Asked asked;
        private final int givers;
        private final int takers;
        private final BigDecimal unit;
        private final BigDecimal costUnit;
        private final int[] supply;
        private final int[] demand;
        private final long penalty;
        private final long[] weight;
        private final long[][] costs;
        private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

        Finding(Asked asked) {
            this.asked = asked;
            givers = asked.supply().size();
            takers = asked.demand().size();
            unit = commonUnit(Stream.concat(asked.supply().stream(), asked.demand().stream()));
            costUnit = commonUnit(asked.cost().stream().flatMap(List::stream));
            supply = asked.supply().stream().mapToInt(this::units).toArray();
            demand = asked.demand().stream().mapToInt(this::units).toArray();
            var weightUnit = commonUnit(asked.priority().stream());
            weight = asked.priority().stream()
                    .mapToLong(p -> exact(p, weightUnit))
                    .toArray();
            costs = asked.cost().stream()
                    .map(row -> row.stream().mapToLong(this::costUnits).toArray())
                    .toArray(long[][]::new);
            long dearest =
                    Arrays.stream(costs).flatMapToLong(Arrays::stream).max().orElse(0);
            // A unit less unmet may change the plan along one cycle, which has no more edges than there are nodes.
            penalty = (givers + takers + 2L) * dearest + 1;
            bounded();
            network();
        }

        private void bounded() {
            long all = 0;
            for (int amount : supply) {
                all += amount;
            }
            for (int amount : demand) {
                all += amount;
            }
            long gravest = 0;
            for (long grave : weight) {
                gravest = Math.max(gravest, grave);
            }
            var longest = BigInteger.valueOf(penalty)
                    .multiply(BigInteger.valueOf(Math.max(1, gravest)))
                    .multiply(BigInteger.valueOf(givers + takers + 2L));
            if (all >= Integer.MAX_VALUE / 2 || longest.compareTo(BigInteger.valueOf(EXACT)) >= 0) {
                throw new TooLarge();
            }
        }

        private void network() {
            int missing = givers + takers;
            int staying = missing + 1;
            for (int node = 0; node <= staying; node++) {
                graph.addVertex(node);
            }
            boolean free = asked.forbidden().isEmpty();
            for (int i = 0; i < givers; i++) {
                // Who has nothing gives nothing, and who needs nothing takes nothing: such a pair is no edge.
                for (int j = 0; supply[i] > 0 && j < takers; j++) {
                    if (demand[j] > 0 && (free || !asked.forbidden().contains(List.of(i, j)))) {
                        edge(i, givers + j, costs[i][j]);
                    }
                }
                edge(i, staying, 0);
            }
            for (int j = 0; j < takers; j++) {
                edge(missing, givers + j, penalty * weight[j]);
            }
            edge(missing, staying, 0);
        }

        private void edge(int from, int to, long cost) {
            graph.setEdgeWeight(graph.addEdge(from, to), (double) cost);
        }

        private int balance(int node) {
            if (node < givers) {
                return supply[node];
            }
            if (node < givers + takers) {
                return -demand[node - givers];
            }
            return node == givers + takers ? sum(demand) : -sum(supply);
        }

        private static int sum(int[] amounts) {
            int sum = 0;
            for (int amount : amounts) {
                sum += amount;
            }
            return sum;
        }

        Transfer found() {
            var solver = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>();
            var problem = new MinimumCostFlowProblemImpl<>(
                    graph, this::balance, edge -> CapacityScalingMinimumCostFlow.CAP_INF);
            var flow = solver.getMinimumCostFlow(problem);
            var potentials = solver.getDualSolution();
            var plan = new ArrayList<List<BigDecimal>>();
            var total = BigDecimal.ZERO;
            for (int i = 0; i < givers; i++) {
                var row = new ArrayList<BigDecimal>();
                for (int j = 0; j < takers; j++) {
                    var edge = graph.getEdge(i, givers + j);
                    var amount = edge == null ? BigDecimal.ZERO : amount(flow.getFlow(edge));
                    row.add(amount);
                    total = total.add(amount.multiply(asked.cost().get(i).get(j)));
                }
                plan.add(List.copyOf(row));
            }
            var unmet = new ArrayList<BigDecimal>();
            var punished = BigDecimal.ZERO;
            for (int j = 0; j < takers; j++) {
                long units = Math.round(flow.getFlow(graph.getEdge(givers + takers, givers + j)));
                unmet.add(BigDecimal.valueOf(units).multiply(unit));
                punished = punished.add(BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(penalty * weight[j])));
            }
            return new Transfer(total, plan, unmet, dual(potentials, punished));
        }

        /** The value of the dual without what the missing units are charged, in the measures of the request. */
        private BigDecimal dual(Map<Integer, Double> potentials, BigDecimal punished) {
            var value = BigDecimal.ZERO;
            for (int node = 0; node <= givers + takers + 1; node++) {
                value = value.add(BigDecimal.valueOf(balance(node))
                        .multiply(BigDecimal.valueOf(Math.round(potentials.getOrDefault(node, 0.0)))));
            }
            return value.abs().subtract(punished).multiply(unit).multiply(costUnit);
        }

        private BigDecimal amount(double units) {
            return BigDecimal.valueOf(Math.round(units)).multiply(unit);
        }

        private int units(BigDecimal amount) {
            long units = exact(amount, unit);
            if (units > Integer.MAX_VALUE / 4) {
                throw new TooLarge();
            }
            return (int) units;
        }

        private long costUnits(BigDecimal cost) {
            return exact(cost, costUnit);
        }

        private static long exact(BigDecimal number, BigDecimal unit) {
            try {
                return unit.equals(BigDecimal.ONE)
                        ? number.longValueExact()
                        : number.divide(unit).longValueExact();
            } catch (ArithmeticException e) {
                throw new TooLarge();
            }
        }

        /** The greatest measure of which all numbers are whole multiples. */
        private static BigDecimal commonUnit(Stream<BigDecimal> numbers) {
            var all = numbers.filter(number -> number.signum() != 0).toList();
            int scale = all.stream().mapToInt(BigDecimal::scale).max().orElse(0);
            var common = BigInteger.ZERO;
            for (var number : all) {
                common = common.gcd(number.setScale(scale).unscaledValue());
                if (common.equals(BigInteger.ONE)) {
                    break;
                }
            }
            return common.signum() == 0 ? BigDecimal.ONE : new BigDecimal(common, scale);
        }
    }
}
