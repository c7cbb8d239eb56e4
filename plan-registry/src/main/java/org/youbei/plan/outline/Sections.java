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
        Title title = title(start, end);
        List<Integer> path = marker == null ? List.of() : marker.path();
        Division below = divider.below(title.next, end, start.family(), path);
        List<Block> body = new ArrayList<>(title.remainder);
        int bodyEnd = below.isEmpty() ? end : below.from();
        for (int i = title.next; i < bodyEnd; i++) {
            body.add(lines.at(i).block());
        }
        String printed = marker == null ? "" : line.text().substring(0, marker.printedEnd());
        String number = marker == null ? "" : marker.number();
        List<OutlineSection> children = sections(below, end, depth + 1);
        return new OutlineSection(printed, number, title.words, depth, title.heading, body, children);
    }

    /** A title, the heading it is part of, what remains of its paragraph, and the line behind it. */
    private record Title(String words, String heading, List<Block> remainder, int next) {}

    private Title title(Heading start, int end) {
        Line line = start.line();
        String text = line.text();
        int wordsStart = line.marker() == null ? 0 : line.marker().wordsStart();
        int next = line.index() + 1;
        if (wordsStart == text.length() && next < end && continued(next, start.family())) {
            Line second = lines.at(next);
            return new Title(second.wording().title(), text + "\n" + second.text(), List.of(), next + 1);
        }
        boolean whole = line.level() > 0 && start.family() != Family.ARTICLE;
        if (whole) {
            return new Title(Wording.tidy(text.substring(wordsStart)), text, List.of(), next);
        }
        int headingEnd = wordsStart + line.wording().headingLength();
        String remainder = text.substring(headingEnd).strip();
        List<Block> rest = remainder.isEmpty() ? List.of() : List.of(Paragraph.of(remainder));
        return new Title(line.wording().title(), text.substring(0, headingEnd), rest, next);
    }

    /** A number alone on its line has its title on the next one. */
    private boolean continued(int next, Family family) {
        return family != Family.ARTICLE && lines.at(next).plainTitle();
    }
}
