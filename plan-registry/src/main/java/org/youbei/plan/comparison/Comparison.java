package org.youbei.plan.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.comparison.SectionChange.Kind;
import org.youbei.plan.section.Section;

/**
 * What differs between two versions, section by section in the order of the new one. Sections are the same by their title: numbers
 * change with every section put in before them. What has no such partner is paired with the most similar one at its place.
 *
 * @param changes every section, also what is the same
 */
public record Comparison(List<SectionChange> changes) {
    /** Two sections at one place that share less than this are two sections. */
    private static final double ALIKE = 0.4;

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Both in reading order. */
    public static Comparison of(List<Section> before, List<Section> after) {
        var pairs = aligned(before, after);
        reunite(pairs);
        return new Comparison(pairs.stream().map(Pair::change).toList());
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    public boolean isEmpty() {
        return count(Kind.SAME) == changes.size();
    }

    /** A section before and after; one of them may be missing. */
    private record Pair(@Nullable Section before, @Nullable Section after, boolean moved) {
        SectionChange change() {
            if (before == null && after != null) {
                return SectionChanges.added(after);
            }
            if (after == null && before != null) {
                return SectionChanges.removed(before);
            }
            return SectionChanges.both(before, after, moved);
        }

        String title() {
            return key(before == null ? after : before);
        }
    }

    private static List<Pair> aligned(List<Section> before, List<Section> after) {
        var pairs = new ArrayList<Pair>();
        var patch = DiffUtils.diff(keys(before), keys(after), true);
        for (var delta : patch.getDeltas()) {
            var olds = part(
                    before, delta.getSource().getPosition(), delta.getSource().size());
            var news = part(
                    after, delta.getTarget().getPosition(), delta.getTarget().size());
            if (delta.getType() == DeltaType.EQUAL) {
                for (int n = 0; n < olds.size(); n++) {
                    pairs.add(new Pair(olds.get(n), news.get(n), false));
                }
            } else {
                pairs.addAll(alike(olds, news));
            }
        }
        return pairs;
    }

    /** Sections at one place, in order: those that share most of their words are one section that was retitled. */
    private static List<Pair> alike(List<Section> olds, List<Section> news) {
        var pairs = new ArrayList<Pair>();
        var left = new ArrayList<>(olds);
        for (var section : news) {
            var partner = left.stream()
                    .filter(old -> TextComparison.likeness(whole(old), whole(section)) >= ALIKE)
                    .findFirst();
            partner.ifPresent(old -> {
                left.subList(0, left.indexOf(old)).forEach(gone -> pairs.add(new Pair(gone, null, false)));
                left.subList(0, left.indexOf(old) + 1).clear();
            });
            pairs.add(new Pair(partner.orElse(null), section, false));
        }
        left.forEach(gone -> pairs.add(new Pair(gone, null, false)));
        return pairs;
    }

    /** What went at one place and came under the same title at another has moved. */
    private static void reunite(List<Pair> pairs) {
        Map<String, Pair> gone = pairs.stream()
                .filter(pair -> pair.after() == null)
                .collect(Collectors.toMap(Pair::title, pair -> pair, (one, other) -> one, LinkedHashMap::new));
        for (int n = 0; n < pairs.size(); n++) {
            var pair = pairs.get(n);
            var old = pair.before() == null ? gone.remove(pair.title()) : null;
            if (old != null) {
                pairs.set(n, new Pair(old.before(), pair.after(), true));
                int place = pairs.indexOf(old);
                pairs.remove(place);
                n -= place < n ? 1 : 0;
            }
        }
    }

    private static List<String> keys(List<Section> sections) {
        return sections.stream().map(Comparison::key).toList();
    }

    /** A title without its blanks; a section without a title is known by how it begins. */
    private static String key(@Nullable Section section) {
        if (section == null) {
            return "";
        }
        var title = section.title().replaceAll("[\\s\\u3000]", "");
        return title.isEmpty() ? section.body().lines().findFirst().orElse("") : title;
    }

    private static String whole(Section section) {
        return section.title() + "\n" + section.body();
    }

    private static List<Section> part(List<Section> sections, int from, int size) {
        return sections.subList(from, from + size);
    }
}
