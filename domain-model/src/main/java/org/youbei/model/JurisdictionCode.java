package org.youbei.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The division code of a unit: 2 digits for a province, 4 city, 6 district, 9 street, 12 community, 15 grid.
 *
 * <p>Codes nest by prefix, so "mine and below" is one range of strings. Source: GB/T 2260 for the first six digits, GB/T 10114
 * for the street, the statistical division codes of the National Bureau of Statistics for the community.
 *
 * @throws IllegalArgumentException for anything that {@link #isValid} refuses
 */
public record JurisdictionCode(String value) implements Comparable<JurisdictionCode> {
    /** 东莞, 中山, 儋州, 嘉峪关: streets directly below the city. */
    private static final Set<String> WITHOUT_DISTRICTS = Set.of("441900", "442000", "460400", "620200");

    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12, 15);

    public JurisdictionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a division code");
        }
    }

    public static boolean isValid(String text) {
        return LENGTHS.contains(text.length()) && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The code in the text, or nothing where the text is no code: for values that people or addresses bring. */
    public static Optional<JurisdictionCode> parse(String text) {
        return isValid(text) ? Optional.of(new JurisdictionCode(text)) : Optional.empty();
    }

    /**
     * The code in any of its official forms: filled up with zeros to 6, 9, 12 or 15 digits ({@code 610113000000} is 610113, {@code 420100} is
     * 4201). The four cities that have no districts keep six digits, because their streets hang on them.
     */
    public static Optional<JurisdictionCode> parsePadded(String text) {
        return parse(text).map(JurisdictionCode::unpadded);
    }

    private JurisdictionCode unpadded() {
        int length = value.length();
        while (length > 6 && value.startsWith("000", length - 3)) {
            length -= 3;
        }
        while (length > 2
                && length <= 6
                && value.startsWith("00", length - 2)
                && !WITHOUT_DISTRICTS.contains(value.substring(0, length))) {
            length -= 2;
        }
        return new JurisdictionCode(value.substring(0, length));
    }

    public JurisdictionLevel level() {
        return JurisdictionLevel.values()[LENGTHS.indexOf(value.length())];
    }

    public boolean contains(JurisdictionCode other) {
        return other.value.startsWith(value);
    }

    public Optional<JurisdictionCode> parent() {
        var level = LENGTHS.indexOf(value.length());
        return level == 0
                ? Optional.empty()
                : Optional.of(new JurisdictionCode(value.substring(0, LENGTHS.get(level - 1))));
    }

    /** The ancestor (or the unit itself) at a level that is not below the unit's own. */
    public Optional<JurisdictionCode> at(JurisdictionLevel level) {
        var length = LENGTHS.get(level.ordinal());
        return length > value.length()
                ? Optional.empty()
                : Optional.of(new JurisdictionCode(value.substring(0, length)));
    }

    /** The six digits that every business row carries to be distributed by; units above a district fill up with zeros. */
    public String district() {
        return (value + "000000").substring(0, 6);
    }

    @Override
    public int compareTo(JurisdictionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
