package org.youbei.inspection;

import java.util.Optional;
import java.util.UUID;

/** A place in a list: the value it is sorted by and the id of the last row shown, written into addresses as {@code value~id}. */
public record ListKey(String value, UUID id) {
    private static final int LONGEST = 300;

    public static Optional<ListKey> parse(String word) {
        var cut = word.lastIndexOf('~');
        if (cut < 0 || word.length() > LONGEST || word.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ListKey(word.substring(0, cut), UUID.fromString(word.substring(cut + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String word() {
        return value + "~" + id;
    }
}
