package org.youbei.assessment.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.method.weighting.CombinedWeights;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;
import org.youbei.assessment.method.weighting.VariationWeights;
import org.youbei.assessment.method.weighting.WeightSources;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * Weights that follow from the values of a campaign, beside those of its system. Only units with a value for every indicator count, because a missing one
 * enters no norm; an indicator that all of them have alike tells nothing apart and has the weight 0 by every one of these methods.
 *
 * @param units how many counted, of all of the level
 * @param nodes the indicators of the level that weigh something and of which there are values; the others keep what they weigh
 * @param system their weights in the system, summing to 1
 * @param share how much of the whole system they are
 * @param objective by source; missing where the method refused
 * @param refused why, by source
 */
public record WeightSheet(
        JurisdictionLevel level,
        int units,
        int all,
        List<Node> nodes,
        Weights system,
        double share,
        Map<Source, Weights> objective,
        Map<Source, RefusedInput> refused) {
    /** How objective weights come about. */
    public enum Source {
        /** Values as they are, p = x/Σx. */
        ENTROPY,
        /** Min–max with direction, sample deviation. */
        CRITIC,
        /** Coefficient of variation of the values as they are. */
        VARIATION
    }

    /** @throws RefusedInput where no indicator weighs anything, or nobody answered all of them */
    public static WeightSheet of(Inputs inputs, JurisdictionLevel level) {
        var units = inputs.units().stream()
                .filter(unit -> new JurisdictionCode(unit.code()).level() == level)
                .toList();
        var sheet = new LevelSheet(inputs.tree(), level, units, inputs.points());
        var raw = sheet.raw();
        if (raw.values().length == 0) {
            throw new RefusedInput(RefusalCode.MISSING_VALUE, "units");
        }
        var global = inputs.tree().global();
        double share = raw.nodes().stream()
                .mapToDouble(node -> global.getOrDefault(node.code(), 0.0))
                .sum();
        var objective = new EnumMap<Source, Weights>(Source.class);
        var refused = new EnumMap<Source, RefusedInput>(Source.class);
        for (var source : Source.values()) {
            try {
                objective.put(source, weights(source, raw));
            } catch (RefusedInput why) {
                refused.put(source, why);
            }
        }
        return new WeightSheet(
                level,
                raw.values().length,
                units.size(),
                raw.nodes(),
                Weights.normalised(raw.weights()),
                share,
                objective,
                refused);
    }

    private static Weights weights(Source source, LevelSheet.Raw raw) {
        if (raw.values().length < 2) {
            throw new RefusedInput(RefusalCode.SINGLE_UNIT, "units");
        }
        var varying = varying(raw.values(), raw.nodes().size());
        if (varying.isEmpty()) {
            throw new RefusedInput(RefusalCode.ALL_EQUAL, "units");
        }
        var matrix = matrix(raw, varying);
        var found = switch (source) {
            case ENTROPY -> EntropyWeights.of(matrix).weights();
            case CRITIC -> CriticWeights.of(matrix).weights();
            case VARIATION -> VariationWeights.of(matrix).weights();
        };
        double[] weights = new double[raw.nodes().size()];
        for (int k = 0; k < varying.size(); k++) {
            weights[varying.get(k)] = found.get(k);
        }
        return Weights.normalised(weights);
    }

    private static List<Integer> varying(double[][] values, int columns) {
        var varying = new ArrayList<Integer>();
        for (int j = 0; j < columns; j++) {
            for (double[] row : values) {
                if (row[j] != values[0][j]) {
                    varying.add(j);
                    break;
                }
            }
        }
        return varying;
    }

    private static DecisionMatrix matrix(LevelSheet.Raw raw, List<Integer> columns) {
        var criteria = columns.stream()
                .map(raw.nodes()::get)
                .map(node -> new Criterion(
                        node.name(),
                        node.measured().direction(),
                        node.measured().unit()))
                .toList();
        double[][] values = new double[raw.values().length][columns.size()];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < columns.size(); k++) {
                values[i][k] = raw.values()[i][columns.get(k)];
            }
        }
        return DecisionMatrix.ofRows(values, criteria);
    }

    /**
     * How objective weights are brought together with those of the system.
     *
     * @param theta the share of the system's weights, 0 to 1; of a linear combination only
     */
    public record Choice(Source source, Combination combination, double theta) {}

    /**
     * The weights by a choice; nothing where the objective method refused.
     *
     * @throws RefusedInput where they cannot be brought together
     */
    public Optional<Weights> combined(Choice choice) {
        var found = objective.get(choice.source());
        if (found == null) {
            return Optional.empty();
        }
        var sources = new WeightSources(List.of(system.figures(), found.figures()));
        return Optional.of(
                switch (choice.combination()) {
                    case LINEAR ->
                        CombinedWeights.linear(sources, Weights.of(choice.theta(), 1 - choice.theta()))
                                .weights();
                    case PRODUCT, GEOMETRIC ->
                        CombinedWeights.multiplied(sources, choice.combination())
                                .weights();
                    case GAME_THEORY, GAME_THEORY_SUM, GAME_THEORY_ABS ->
                        CombinedWeights.gameTheory(sources, choice.combination())
                                .weights();
                });
    }

    /** By code, the share of the whole system that each indicator of the level has by these weights. */
    public Map<String, Double> global(Weights weights) {
        var global = new LinkedHashMap<String, Double>();
        for (int j = 0; j < nodes.size(); j++) {
            global.put(nodes.get(j).code(), share * weights.get(j));
        }
        return global;
    }

    /** Codes of indicators that the weights of the system count and these do not. */
    public List<String> dropped(Weights weights) {
        var dropped = new ArrayList<String>();
        for (int j = 0; j < nodes.size(); j++) {
            if (weights.get(j) == 0) {
                dropped.add(nodes.get(j).code());
            }
        }
        return dropped;
    }

    /** A weight vector for a table, or nothing where its method refused. */
    public Optional<Figures> figures(Source source) {
        return Optional.ofNullable(objective.get(source)).map(Weights::figures);
    }
}
