package org.youbei.model;

/** A name as lists show it: enough to tell neighbours apart, not enough to know who it is. */
public final class MaskedName {
    private static final int MOST_STARS = 3;

    private MaskedName() {}

    /** {@code 张**}: the first character, and as many stars as the rest has characters, three at most and one at least. */
    public static String of(String name) {
        var first = name.codePoints()
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        int rest = name.codePointCount(0, name.length()) - 1;
        return first + "*".repeat(Math.clamp(rest, 1, MOST_STARS));
    }
}
