package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which items are worth most attention: class A are those that together make up the first share of the value, B the next, C the rest. What is worth
 * nothing is C.
 */
public enum Abc {
    A,
    B,
    C;

    /**
     * @param values what each is worth, not below zero; the key decides between equals
     * @param first per cent of the whole value up to which items are A
     * @param second per cent up to which they are B, not below the first
     */
    public static <K extends Comparable<K>> Map<K, Abc> of(Map<K, BigDecimal> values, int first, int second) {
        var whole = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var classes = new LinkedHashMap<K, Abc>();
        var before = BigDecimal.ZERO;
        for (var entry : values.entrySet().stream()
                .sorted(Map.Entry.<K, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            classes.put(entry.getKey(), of(before, entry.getValue(), whole, first, second));
            before = before.add(entry.getValue());
        }
        return classes;
    }

    /** By what the dearer ones make up together: the one that passes a share still belongs below it. */
    private static Abc of(BigDecimal before, BigDecimal value, BigDecimal whole, int first, int second) {
        var share = before.movePointRight(2);
        if (value.signum() == 0) {
            return C;
        }
        if (share.compareTo(whole.multiply(BigDecimal.valueOf(first))) < 0) {
            return A;
        }
        return share.compareTo(whole.multiply(BigDecimal.valueOf(second))) < 0 ? B : C;
    }
}
