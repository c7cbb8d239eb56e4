package org.youbei.web.notice;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Digest;
import org.youbei.web.obligation.ObligationWords;

/** The words of a message, in the channel's language. Plain text, as every mail program and robot shows it. */
@Component
class DigestText {
    private final ObligationWords words;
    private final NoticeViews views;

    DigestText(ObligationWords words, NoticeViews views) {
        this.words = words;
        this.views = views;
    }

    String subject(Digest digest, Locale locale) {
        return words.text("notice.message.subject", locale, digest.total());
    }

    String body(Digest digest, Locale locale) {
        var counts = digest.counts().entrySet().stream()
                .map(count -> words.text(
                        "notice.message.count", locale, views.word(count.getKey(), locale), count.getValue()))
                .collect(Collectors.joining("\n"));
        var lines = digest.first().stream()
                .map(line -> words.text(
                        "notice.message.line",
                        locale,
                        line.due().toString(),
                        line.unit(),
                        line.title(),
                        views.word(line.rule(), locale)))
                .collect(Collectors.joining("\n"));
        var more = digest.total() - digest.first().size();
        return counts + "\n\n" + lines + (more > 0 ? "\n" + words.text("notice.message.more", locale, more) : "")
                + "\n";
    }
}
