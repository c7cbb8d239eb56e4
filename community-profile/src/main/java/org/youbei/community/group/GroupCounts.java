package org.youbei.community.group;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * How many people there are to look after, without names. Above the street a count below {@value #FEWEST} is hidden, and sums leave hidden counts
 * out and say so: what is left when the others are taken away from a sum would be the hidden count.
 */
@Component
@Transactional(readOnly = true)
public class GroupCounts {
    public static final int FEWEST = 3;

    private final ListedPeople people;
    private final Jurisdictions jurisdictions;

    GroupCounts(ListedPeople people, Jurisdictions jurisdictions) {
        this.people = people;
        this.jurisdictions = jurisdictions;
    }

    /**
     * The counts of a unit, added up over its communities.
     *
     * @param all how many people; null where it is hidden or there is no list
     * @param kinds by kind; a kind that is missing is hidden
     * @param lists how many of its communities have a list
     */
    public record Row(
            JurisdictionCode unit, String name, @Nullable Integer all, Map<GroupKind, Integer> kinds, int lists) {}

    /** @param rows the streets of a district, the communities of a street; @param hidden how many counts are left out of the sums */
    public record Table(List<Row> rows, int all, Map<GroupKind, Integer> kinds, int hidden) {}

    public Table table(Actor actor, JurisdictionCode top) {
        boolean hiding = actor.scope()
                .unit()
                .map(unit -> unit.level().compareTo(JurisdictionLevel.STREET) < 0)
                .orElse(true);
        var level = top.level().compareTo(JurisdictionLevel.STREET) < 0
                ? JurisdictionLevel.STREET
                : JurisdictionLevel.COMMUNITY;
        var counts = new TreeMap<JurisdictionCode, Sum>();
        people.countsBelow(top)
                .forEach(count -> count.unit()
                        .at(level)
                        .ifPresent(unit ->
                                counts.computeIfAbsent(unit, one -> new Sum()).add(count)));
        var names = jurisdictions.names(counts.keySet());
        var rows = new ArrayList<Row>();
        counts.forEach((unit, sum) -> rows.add(sum.row(unit, names.getOrDefault(unit, unit.value()), hiding)));
        return total(rows);
    }

    private static Table total(List<Row> rows) {
        var kinds = new EnumMap<GroupKind, Integer>(GroupKind.class);
        rows.forEach(row -> row.kinds().forEach((kind, number) -> kinds.merge(kind, number, Integer::sum)));
        int all = rows.stream()
                .map(Row::all)
                .filter(Objects::nonNull)
                .mapToInt(number -> number)
                .sum();
        int hidden = rows.stream()
                .mapToInt(row -> (row.all() == null ? 1 : 0)
                        + GroupKind.values().length
                        - row.kinds().size())
                .sum();
        return new Table(rows, all, kinds, hidden);
    }

    private static final class Sum {
        private final Map<String, Integer> byKind = new TreeMap<>();
        private int lists;

        void add(ListedPeople.Count count) {
            byKind.merge(count.kind(), count.people(), Integer::sum);
            lists += count.kind().equals(ListedPeople.ALL) && count.people() > 0 ? 1 : 0;
        }

        Row row(JurisdictionCode unit, String name, boolean hiding) {
            var kinds = new EnumMap<GroupKind, Integer>(GroupKind.class);
            for (var kind : GroupKind.values()) {
                int number = byKind.getOrDefault(kind.name(), 0);
                if (!hiding || number >= FEWEST) {
                    kinds.put(kind, number);
                }
            }
            int all = byKind.getOrDefault(ListedPeople.ALL, 0);
            return new Row(unit, name, hiding && all < FEWEST ? null : (Integer) all, kinds, lists);
        }
    }
}
