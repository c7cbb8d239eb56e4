package org.youbei.community;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that communities know of themselves.
 *
 * @param code its name in lower case with underscores; never changed, because it is kept with values
 * @param decimals 0 where it counts whole things
 * @param most what a community can have at most
 * @param partOf the figure that it is a share of, together with the others that name it
 * @param notAbove the figure that it does not exceed
 * @param keeps the rule of the rule pack that says how long a value holds
 */
public record FigureDefinition(
        String code,
        Group group,
        String chinese,
        String english,
        Unit unit,
        int decimals,
        BigDecimal most,
        @Nullable String partOf,
        @Nullable String notAbove,
        String keeps) {

    /** The parts of a profile, in the order of its pages. */
    public enum Group {
        PEOPLE,
        BUILDINGS,
        PLACES,
        LIFELINES,
        MEANS
    }

    /** What a figure counts or is measured in. */
    public enum Unit {
        PERSON,
        HOUSEHOLD,
        BUILDING,
        LIFT,
        SQUARE_KILOMETRE,
        PLACE,
        BED,
        ROAD,
        YUAN
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** The figures that it does not exceed, alone or together with the other parts, by code. */
    List<String> related() {
        return Stream.of(partOf, notAbove).filter(Objects::nonNull).toList();
    }
}
