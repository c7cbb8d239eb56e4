package org.youbei.shelter.reach;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Who has help within ten minutes on foot (白金十分钟).
 *
 * @param homes the communities, those with the fewest kinds of help first
 * @param people residents of the communities that were counted
 * @param any of them, who have at least one kind of help within the walk
 * @param kinds each kind of help
 * @param homeless communities that could not be counted: without residents or without a place on the map
 * @param metres of the walk, as the crow flies
 */
public record TenMinutes(
        List<Home> homes, long people, long any, Map<HelpNearby.Kind, Sum> kinds, List<String> homeless, int metres) {
    /** @param nearest metres to the nearest of each kind; without those that are nowhere */
    public record Home(JurisdictionCode unit, String name, long people, Map<HelpNearby.Kind, Long> nearest) {}

    /**
     * One kind of help.
     *
     * @param number how many there are at places that are known
     * @param placeless how many could not be counted, because nothing is known of where they are
     * @param reached residents within the walk
     * @param proposed where further ones would help most, until everybody is reached or the list is full
     */
    public record Sum(long number, long placeless, long reached, List<Further> proposed) {}

    /** @param helped residents whom the ones before leave out */
    public record Further(JurisdictionCode unit, String near, long helped) {}

    /** Whether a home has the kind within the walk. */
    public boolean has(Home home, HelpNearby.Kind kind) {
        var metres = home.nearest().get(kind);
        return metres != null && metres <= this.metres;
    }

    /** How many kinds a home has within the walk. */
    public long count(Home home) {
        return home.nearest().keySet().stream().filter(kind -> has(home, kind)).count();
    }

    /** Per cent of the residents, rounded down; null where nobody was counted. */
    public @Nullable Long share(long some) {
        return people == 0 ? null : some * 100 / people;
    }
}
