package org.youbei.web.layout;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Instants as people read them: {@code 2026-11-22 14:30} in China's one zone, in either language. */
class InstantFormatter implements Formatter<Instant> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String print(Instant instant, Locale locale) {
        return MINUTES.format(instant.atZone(CHINA));
    }

    @Override
    public Instant parse(String text, Locale locale) {
        return LocalDateTime.parse(text, MINUTES).atZone(CHINA).toInstant();
    }
}
