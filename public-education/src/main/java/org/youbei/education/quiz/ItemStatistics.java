package org.youbei.education.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How hard a question is and how well it tells those who know from those who do not. */
public final class ItemStatistics {
    /** The share of the best and of the worst that are compared (Kelley 1939). */
    private static final double GROUP = 0.27;

    private static final int FEWEST = 10;

    private ItemStatistics() {}

    /**
     * An answered sheet.
     *
     * @param marks 1 where the question in the same place was answered correctly
     */
    public record Sheet(List<String> questions, String marks) {
        int correct() {
            return (int) marks.chars().filter(mark -> mark == '1').count();
        }

        double share() {
            return marks.isEmpty() ? 0 : (double) correct() / marks.length();
        }
    }

    /**
     * @param difficulty the share that answered correctly, to two decimals: the lower, the harder
     * @param discrimination that share among the best 27 % less that among the worst 27 %; null under ten answers
     */
    public record Item(
            String question,
            int answers,
            BigDecimal difficulty,
            @Nullable BigDecimal discrimination) {}

    /** Of each question that was answered, in the order in which they were met. */
    public static List<Item> of(List<Sheet> sheets) {
        var byQuestion = new LinkedHashMap<String, List<Sheet>>();
        sheets.forEach(sheet -> sheet.questions()
                .forEach(id -> byQuestion
                        .computeIfAbsent(id, none -> new ArrayList<>())
                        .add(sheet)));
        return byQuestion.entrySet().stream().map(ItemStatistics::item).toList();
    }

    private static Item item(Map.Entry<String, List<Sheet>> entry) {
        var id = entry.getKey();
        var sheets = new ArrayList<>(entry.getValue());
        sheets.sort(Comparator.comparingDouble(Sheet::share));
        int group = (int) Math.max(1, Math.round(sheets.size() * GROUP));
        var discrimination = sheets.size() < FEWEST
                ? null
                : share(id, sheets.subList(sheets.size() - group, sheets.size()))
                        .subtract(share(id, sheets.subList(0, group)))
                        .setScale(2, RoundingMode.HALF_UP);
        return new Item(id, sheets.size(), share(id, sheets).setScale(2, RoundingMode.HALF_UP), discrimination);
    }

    private static BigDecimal share(String id, List<Sheet> sheets) {
        long right = sheets.stream()
                .filter(sheet -> sheet.marks().charAt(sheet.questions().indexOf(id)) == '1')
                .count();
        return BigDecimal.valueOf(right).divide(BigDecimal.valueOf(sheets.size()), 6, RoundingMode.HALF_UP);
    }
}
