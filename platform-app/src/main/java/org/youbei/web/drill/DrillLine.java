package org.youbei.web.drill;

import java.util.List;
import java.util.UUID;
import org.youbei.drill.listing.DrillRow;
import org.youbei.web.part.State;

/** A line of the list, ready to print. */
record DrillLine(
        UUID id,
        String title,
        String covers,
        String form,
        String unit,
        String start,
        State state,
        String overall,
        int openFindings) {
    /** What the cells of a line are, in their order. */
    static final List<String> COLUMNS = List.of("title", "covers", "form", "unit", "start", "state", "overall", "open");

    static DrillLine of(DrillRow row, DrillWords words) {
        return new DrillLine(
                row.id(),
                row.title(),
                row.covers(),
                words.of("drill.form.", row.form()),
                row.unitName(),
                words.moment(row.startsAt()),
                words.state(row.state(), row.ended()),
                row.overall() == null ? "" : words.of("drill.overall.", row.overall()),
                row.openFindings());
    }

    /** Findings that nobody has done yet; nothing where there are none. */
    String open() {
        return openFindings == 0 ? "" : Integer.toString(openFindings);
    }

    List<String> cells() {
        return List.of(title, covers, form, unit, start, state.word(), overall, Integer.toString(openFindings));
    }
}
