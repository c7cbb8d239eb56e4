package org.youbei.plan.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.comparison.SectionChange.Kind;
import org.youbei.plan.section.Section;

/** Says what became of a section. */
final class SectionChanges {
    private SectionChanges() {}

    static SectionChange added(Section section) {
        return new SectionChange(
                Kind.ADDED,
                "",
                section.number(),
                section.depth(),
                whole(Piece.Kind.NEW, section.title()),
                whole(Piece.Kind.NEW, section.body()));
    }

    static SectionChange removed(Section section) {
        return new SectionChange(
                Kind.REMOVED,
                section.number(),
                "",
                section.depth(),
                whole(Piece.Kind.OLD, section.title()),
                whole(Piece.Kind.OLD, section.body()));
    }

    static SectionChange both(@Nullable Section before, @Nullable Section after, boolean moved) {
        var old = Objects.requireNonNull(before);
        var now = Objects.requireNonNull(after);
        var same = old.title().equals(now.title()) && old.body().equals(now.body());
        var kind = same ? Kind.SAME : Kind.CHANGED;
        return new SectionChange(
                moved ? Kind.MOVED : kind,
                old.number(),
                now.number(),
                now.depth(),
                TextComparison.of(old.title(), now.title()),
                TextComparison.of(old.body(), now.body()));
    }

    private static List<Piece> whole(Piece.Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(kind, text));
    }
}
