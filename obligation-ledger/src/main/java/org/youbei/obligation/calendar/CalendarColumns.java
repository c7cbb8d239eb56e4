package org.youbei.obligation.calendar;

import java.time.LocalDate;
import org.youbei.obligation.calendar.CalendarDay.Kind;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** The columns of a table of holidays. */
final class CalendarColumns {
    static final String DAY = "date";
    static final String KIND = "kind";
    static final String NAME = "name";

    private static final int LONGEST_NAME = 40;

    private static final Choice<Kind> KINDS = Choice.of(Kind.class)
            .word(Kind.HOLIDAY, "放假|休|休息|节假日|法定节假日", "Holiday|Off")
            .word(Kind.WORKDAY, "调休上班|上班|班|补班|调休", "Workday|Working day");

    static final SheetColumns<CalendarDay> ALL = SheetColumns.of(
            SheetColumn.<CalendarDay>day(DAY, CalendarDay::day)
                    .named("日期|放假日期", "Date|Day")
                    .must()
                    .example("2027-01-01"),
            SheetColumn.<CalendarDay>of(KIND, KINDS, CalendarDay::kind)
                    .named("安排|类别|类型", "Kind|Type")
                    .must(),
            SheetColumn.<CalendarDay>text(NAME, LONGEST_NAME, CalendarDay::name)
                    .named("节日|名称|节假日|假期", "Name|Holiday name")
                    .must()
                    .example("元旦"));

    private CalendarColumns() {}

    static CalendarDay day(SheetRow row) {
        return new CalendarDay(row.must(DAY, LocalDate.class), row.must(KIND, Kind.class), row.text(NAME));
    }
}
