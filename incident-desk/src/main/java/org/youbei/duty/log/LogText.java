package org.youbei.duty.log;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.youbei.model.ChinaTime;

/** How times stand in texts that are kept. */
final class LogText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private LogText() {}

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ChinaTime.ZONE));
    }
}
