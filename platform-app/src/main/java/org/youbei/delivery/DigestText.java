package org.youbei.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Digest;

/** A digest as plain text in the channel's language: the counts by rule, the first duties, how many more. */
@Component
class DigestText {
    private final MessageSource messages;

    DigestText(MessageSource messages) {
        this.messages = messages;
    }

    String subject(Digest digest, Locale language) {
        return text("delivery.subject", language, digest.total());
    }

    String body(Digest digest, Locale language) {
        var body = new StringBuilder();
        for (Map.Entry<String, Long> count : digest.counts().entrySet()) {
            body.append(text("delivery.count", language, rule(count.getKey(), language), count.getValue()))
                    .append('\n');
        }
        body.append('\n');
        for (var line : digest.first()) {
            body.append(text("delivery.line", language, line.due().toString(), line.unit(), line.title()))
                    .append('\n');
        }
        var more = digest.total() - digest.first().size();
        if (more > 0) {
            body.append(text("delivery.more", language, more)).append('\n');
        }
        return body.append('\n')
                .append(text("delivery.foot", language))
                .append('\n')
                .toString();
    }

    private String rule(String rule, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage("delivery.rule." + rule, null, rule, language), rule);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
