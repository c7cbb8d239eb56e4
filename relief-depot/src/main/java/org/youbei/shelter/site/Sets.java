package org.youbei.shelter.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of constants as one text, in the order of the enum. */
public final class Sets {
    private Sets() {}

    /** @throws IllegalArgumentException for a name that the enum does not have */
    public static <E extends Enum<E>> Set<E> read(String text, Class<E> type) {
        var set = EnumSet.noneOf(type);
        Arrays.stream(text.split(",", -1))
                .filter(name -> !name.isEmpty())
                .forEach(name -> set.add(Enum.valueOf(type, name)));
        return set;
    }

    public static String text(Collection<? extends Enum<?>> set) {
        return set.stream().sorted().map(Enum::name).distinct().collect(Collectors.joining(","));
    }
}
