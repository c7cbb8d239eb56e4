package org.youbei.web.overview;

import java.util.List;
import java.util.Locale;
import org.youbei.inspection.overview.Grouping;
import org.youbei.inspection.overview.HazardFigures;
import org.youbei.web.inspection.InspectionWords;

/**
 * The figures of a group, ready to print.
 *
 * @param median days; a dash where nothing is closed
 */
record FigureRow(
        String label, long found, long major, long closed, String closing, String onTime, long overdue, String median) {
    /** The columns, by the ends of the keys of their heads. */
    static final List<String> COLUMNS =
            List.of("label", "found", "major", "closed", "closing", "on-time", "overdue", "median");

    static FigureRow of(Grouping grouping, HazardFigures figures, InspectionWords words) {
        return new FigureRow(
                label(grouping, figures, words),
                figures.found(),
                figures.major(),
                figures.closed(),
                rate(figures.closingRate(), figures.found()),
                rate(figures.onTimeRate(), figures.closed()),
                figures.overdue(),
                median(figures));
    }

    private static String label(Grouping grouping, HazardFigures figures, InspectionWords words) {
        return switch (grouping) {
            case UNIT -> figures.label();
            case TYPE -> words.say("point.type." + figures.key());
            case COLOUR -> words.say("point.colour." + figures.key());
            case GRADE -> words.say("hazard.grade." + figures.key());
        };
    }

    List<String> cells() {
        return List.of(
                label,
                Long.toString(found),
                Long.toString(major),
                Long.toString(closed),
                closing,
                onTime,
                Long.toString(overdue),
                median);
    }

    /** Of nothing there is no rate: neither none nor all would be true. */
    static String rate(long percent, long of) {
        return of == 0 ? "—" : percent + "%";
    }

    static String median(HazardFigures figures) {
        var days = figures.medianDays();
        return days == null ? "—" : String.format(Locale.ROOT, "%.1f", days);
    }
}
