package org.youbei.web.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.plan.shelf.Hit;
import org.youbei.plan.shelf.PlanHits;
import org.youbei.plan.shelf.PlanRow;
import org.youbei.plan.shelf.Word;

/** Makes the lines of a list, with the places where the text says what was looked for. */
@Component
class PlanLines {
    private static final int HITS = 3;

    private final PlanHits hits;
    private final PlanWords words;

    PlanLines(PlanHits hits, PlanWords words) {
        this.hits = hits;
        this.words = words;
    }

    List<PlanLine> of(List<PlanRow> rows, String text) {
        var sought = Word.of(text);
        var found = hits.of(rows.stream().map(PlanRow::id).toList(), sought, HITS);
        return rows.stream()
                .map(row -> line(row, found.getOrDefault(row.id(), List.of()), sought))
                .toList();
    }

    private PlanLine line(PlanRow row, List<Hit> found, List<Word> sought) {
        var more = found.isEmpty() ? 0 : found.getFirst().more();
        return PlanLine.of(
                row, found.stream().map(hit -> HitLine.of(hit, sought)).toList(), more, words);
    }
}
