package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.List;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Paragraph;
import org.youbei.plan.outline.Division.Heading;

/** Makes the tree from the divisions, taking every line along. */
final class Sections {
    private final Lines lines;
    private final Divider divider;

    Sections(Lines lines, Divider divider) {
        this.lines = lines;
        this.divider = divider;
    }

    List<OutlineSection> of(Division top, int to) {
        return sections(top, to, 1);
    }

    private List<OutlineSection> sections(Division division, int to, int depth) {
        List<OutlineSection> sections = new ArrayList<>();
        List<Heading> starts = division.starts();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).line().index() : to;
            sections.add(section(starts.get(i), end, depth));
        }
        return sections;
    }

    private OutlineSection section(Heading start, int end, int depth) {
        Line line = start.line();
        Marker marker = line.marker();
        int wordsStart = marker == null ? 0 : marker.wordsStart();
        boolean alone = start.line().level() > 0 && start.family() != Family.ARTICLE;
        int headingEnd =
                alone ? line.text().length() : wordsStart + line.wording().headingLength();
        String title = alone
                ? Wording.tidy(line.text().substring(wordsStart))
                : line.wording().title();
        String heading = line.text().substring(0, headingEnd);
        int next = line.index() + 1;
        List<Block> body = new ArrayList<>();
        if (wordsStart == line.text().length() && next < end && continued(next, start.family())) {
            title = lines.at(next).wording().title();
            heading = heading + "\n" + lines.at(next).text();
            next++;
        } else if (headingEnd < line.text().length()) {
            body.add(Paragraph.of(line.text().substring(headingEnd).strip()));
        }
        List<Integer> path = marker == null ? List.of() : marker.path();
        Division below = divider.below(next, end, start.family(), path);
        int bodyEnd = below.isEmpty() ? end : below.from();
        for (int i = next; i < bodyEnd; i++) {
            body.add(lines.at(i).block());
        }
        String printed = marker == null ? "" : line.text().substring(0, marker.printedEnd());
        String number = marker == null ? "" : marker.number();
        return new OutlineSection(printed, number, title, depth, heading, body, sections(below, end, depth + 1));
    }

    private boolean continued(int next, Family family) {
        return family != Family.ARTICLE && lines.at(next).plainTitle();
    }
}
