package org.youbei.web.kit.layout;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.youbei.model.ChinaTime;

/** Instants as people read them: {@code 2026-11-22 14:30} in China's one zone, in either language. */
class InstantFormatter implements Formatter<Instant> {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String print(Instant instant, Locale locale) {
        return MINUTES.format(instant.atZone(ChinaTime.ZONE));
    }

    @Override
    public Instant parse(String text, Locale locale) {
        return LocalDateTime.parse(text, MINUTES).atZone(ChinaTime.ZONE).toInstant();
    }
}
