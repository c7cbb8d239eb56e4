package org.youbei.plan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.TableText;

/** What of a confidential plan may be published: the headings, and of each section the words before the first table, figure or number. */
public final class ShortVersion {
    private static final Pattern ANNEX = Pattern.compile("附\\s*[件录表图].*");
    /** A telephone number, whole or in part. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})(?!\\d)");

    private ShortVersion() {}

    public static List<Section> of(List<Section> sections) {
        var kept = new ArrayList<Section>();
        int annex = 0;
        for (var section : sections) {
            if (annex > 0 && section.depth() > annex) {
                continue;
            }
            annex = isAnnex(section) ? section.depth() : 0;
            if (annex == 0) {
                kept.add(withBody(section, opening(section.body())));
            }
        }
        return kept;
    }

    private static boolean isAnnex(Section section) {
        return ANNEX.matcher(section.number()).matches()
                || (section.number().isEmpty() && ANNEX.matcher(section.title()).matches());
    }

    private static String opening(String body) {
        return String.join(
                "\n",
                body.lines()
                        .takeWhile(line -> !TableText.begins(line)
                                && Figure.numberIn(line).isEmpty()
                                && !NUMBER.matcher(line).find())
                        .toList());
    }

    private static Section withBody(Section section, String body) {
        return new Section(
                section.id(),
                section.version(),
                section.parent(),
                section.position(),
                section.depth(),
                section.number(),
                section.title(),
                body,
                section.revision());
    }
}
