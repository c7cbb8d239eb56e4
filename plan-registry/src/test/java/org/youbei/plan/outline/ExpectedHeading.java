package org.youbei.plan.outline;

import java.util.List;

/** A heading as a corpus file expects it. */
record ExpectedHeading(String number, String title, int depth) {
    static ExpectedHeading parse(String line) {
        String[] parts = line.split("\t", -1);
        return new ExpectedHeading(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    static List<ExpectedHeading> of(Outline outline) {
        return outline.all()
                .map(section -> new ExpectedHeading(section.number(), section.title(), section.depth()))
                .toList();
    }
}
