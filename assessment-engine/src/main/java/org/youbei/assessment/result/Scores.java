package org.youbei.assessment.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.campaign.CampaignEntry.Method;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.Band;
import org.youbei.assessment.method.grading.Bands;
import org.youbei.assessment.method.grading.Comparison;
import org.youbei.assessment.method.grading.CoveredGrade;
import org.youbei.assessment.method.grading.Gate;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** Scores, grades and places of all units, out of frozen inputs. Arithmetic alone; it asks nobody. */
public final class Scores {
    /** The fixed bands of the product; a district that has others says so in its own system. Labels are keys of texts. */
    public static final Bands BANDS = new Bands(
            List.of(
                    new Band("FAIL", 0, 60),
                    new Band("PASS", 60, 80),
                    new Band("GOOD", 80, 90),
                    new Band("EXCELLENT", 90, 100)),
            2);

    /** Below this share of the weight answered there is no grade. */
    public static final double LEAST_COVERAGE = 0.6;

    private static final int PLACES = 2;

    private final Inputs inputs;
    private final IndicatorTree tree;

    private Scores(Inputs inputs) {
        this.inputs = inputs;
        this.tree = inputs.tree();
    }

    /**
     * In the order of the units' codes.
     *
     * @throws RefusedInput where the method cannot answer; its sentence says why
     */
    public static List<UnitScore> of(Inputs inputs) {
        return new Scores(inputs).all();
    }

    private List<UnitScore> all() {
        var byLevel = new TreeMap<JurisdictionLevel, List<Inputs.Unit>>();
        for (var unit : inputs.units()) {
            byLevel.computeIfAbsent(new JurisdictionCode(unit.code()).level(), none -> new ArrayList<>())
                    .add(unit);
        }
        var scores = new TreeMap<String, UnitScore>();
        byLevel.forEach((level, units) -> level(level, units).forEach(score -> scores.put(score.code(), score)));
        return List.copyOf(scores.values());
    }

    private List<UnitScore> level(JurisdictionLevel level, List<Inputs.Unit> units) {
        var sheet = new LevelSheet(tree, level, units, inputs.points());
        var totals = inputs.method() == Method.GROUP_TOPSIS ? sheet.byGroups() : sheet.by(inputs.method());
        var figures = Figures.of(totals.score());
        var ranks = Ranks.competition(figures);
        var peers = peers(figures);
        var scores = new ArrayList<UnitScore>();
        for (int i = 0; i < units.size(); i++) {
            scores.add(score(sheet, totals, i, ranks, peers.get(i)));
        }
        return scores;
    }

    private UnitScore score(LevelSheet sheet, LevelSheet.Totals totals, int i, Ranks ranks, String peers) {
        var unit = sheet.units().get(i);
        var total = value(totals.score()[i]);
        var gate = gate(sheet, i, total);
        return new UnitScore(
                unit.code(),
                unit.name(),
                sheet.level(),
                total,
                totals.coverage()[i],
                value(totals.lower()[i]),
                value(totals.upper()[i]),
                total == null ? null : (int) ranks.get(i),
                sheet.units().size(),
                gate.outcome(),
                gate.unmet(),
                gate.unknown(),
                bands(totals, i),
                peers,
                totals.groups(i),
                sheet.phases(i),
                sheet.cells(i),
                sheet.shares());
    }

    private static @Nullable Double value(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }

    /** @param outcome null where there is neither a condition nor a threshold */
    private record Judged(@Nullable String outcome, List<String> unmet, List<String> unknown) {}

    /** A condition that nobody answered, or that is said not to apply, leaves the gate undetermined: it never passes. */
    private Judged gate(LevelSheet sheet, int unit, @Nullable Double total) {
        var conditions = new ArrayList<@Nullable Boolean>();
        var unmet = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var node : sheet.indicators()) {
            if (node.measured().gate()) {
                var value = sheet.said(unit, node).value();
                var met = value == null ? null : (Boolean) node.measured().meets(value);
                conditions.add(met);
                if (met == null) {
                    unknown.add(node.code());
                } else if (!met) {
                    unmet.add(node.code());
                }
            }
        }
        var threshold = inputs.threshold();
        if (conditions.isEmpty() && threshold == null) {
            return new Judged(null, List.of(), List.of());
        }
        var score = total == null || threshold == null ? null : displayed(total);
        var gate = new Gate(
                conditions, score, threshold == null ? null : (Double) threshold.doubleValue(), Comparison.AT_LEAST);
        return new Judged(gate.outcome().name(), unmet, unknown);
    }

    private static Double displayed(double score) {
        return BigDecimal.valueOf(score).setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    private static String bands(LevelSheet.Totals totals, int i) {
        if (Double.isNaN(totals.score()[i])) {
            return "";
        }
        try {
            var grade =
                    CoveredGrade.of(BANDS, totals.lower()[i], totals.upper()[i], totals.coverage()[i], LEAST_COVERAGE);
            return grade.isCertain()
                    ? grade.lowest().label()
                    : grade.lowest().label() + "–" + grade.highest().label();
        } catch (RefusedInput tooLittle) {
            return ""; // too little is answered for a grade, which the page says
        }
    }

    /** Grades of those who have a score, by their own mean and deviation; empty for the others, and for fewer than two. */
    private static List<String> peers(Figures totals) {
        var known = new ArrayList<Integer>();
        for (int i = 0; i < totals.size(); i++) {
            if (totals.isDefined(i)) {
                known.add(i);
            }
        }
        var grades = new ArrayList<String>();
        for (int i = 0; i < totals.size(); i++) {
            grades.add("");
        }
        if (known.size() >= 2) {
            var found = PeerGrades.of(
                    Figures.of(known.stream().mapToDouble(totals::get).toArray()));
            for (int k = 0; k < known.size(); k++) {
                grades.set(known.get(k), found.grades().get(k).name());
            }
        }
        return grades;
    }

    /** A line per unit, as the command line prints them. */
    public static String lines(List<UnitScore> scores) {
        var text = new StringBuilder();
        scores.forEach(score -> text.append(score.line()).append('\n'));
        return text.toString();
    }

    /** The weighted sum of one unit with every value inserted, to be followed on paper: {@code (0.25 × 80 + …) / 0.75 = 76.67}. */
    public static String worked(UnitScore score, Map<String, String> names) {
        var above = new StringBuilder();
        double weight = 0;
        for (var cell : score.cells().entrySet()) {
            double share = score.shares().getOrDefault(cell.getKey(), 0.0);
            if (share > 0) {
                weight += share;
                above.append(above.isEmpty() ? "" : " + ")
                        .append(plain(share))
                        .append(" × ")
                        .append(plain(cell.getValue()))
                        .append(" [")
                        .append(names.getOrDefault(cell.getKey(), cell.getKey()))
                        .append(']');
            }
        }
        return "(" + above + ") ÷ " + plain(weight) + " = " + score.shown();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
