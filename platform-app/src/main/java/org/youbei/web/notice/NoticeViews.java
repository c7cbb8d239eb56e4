package org.youbei.web.notice;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.NoticeRow;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.part.State;

/** Makes lines of notices. */
@Component
class NoticeViews {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String REMINDER = "reminder-";

    private final ObligationWords words;
    private final ZoneId zone;

    NoticeViews(ObligationWords words, Clock clock) {
        this.words = words;
        zone = clock.getZone();
    }

    /** A notice, ready to print. */
    record Line(UUID id, UUID obligation, State state, String title, String under, String raised, boolean read) {}

    Line line(NoticeRow row, Locale locale) {
        return new Line(
                row.id(),
                row.obligation(),
                new State(look(row.rule()), word(row.rule(), locale)),
                row.title(),
                words.text("notice.under", locale, row.unit(), row.due().toString()),
                MOMENT.format(row.raisedAt().atZone(zone)),
                row.read());
    }

    String word(String rule, Locale locale) {
        return rule.startsWith(REMINDER)
                ? words.text("notice.rule.reminder", locale, rule.substring(REMINDER.length()))
                : words.text("notice.rule." + rule, locale);
    }

    private static State.Kind look(String rule) {
        return rule.startsWith(REMINDER) ? State.Kind.SOON : State.Kind.LATE;
    }
}
