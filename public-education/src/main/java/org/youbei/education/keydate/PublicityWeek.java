package org.youbei.education.keydate;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The publicity week around 全国防灾减灾日 of one year. Its span is announced anew each year; in a year without a notice only 12 May itself is sure, and
 * no span is made up.
 *
 * @param window as announced; empty where no notice is known
 */
public record PublicityWeek(int year, Optional<Window> window) {
    public static final String NAME = "全国防灾减灾宣传周";

    /** 全国防灾减灾日 of the year, since 2009. */
    public LocalDate day() {
        return LocalDate.of(year, Month.MAY, 12);
    }

    /** What publicity of the year can be planned by: the announced week, or 12 May alone. */
    public Window sure() {
        return window.orElseGet(() -> new Window(NAME, day(), day()));
    }
}
