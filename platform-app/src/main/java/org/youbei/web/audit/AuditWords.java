package org.youbei.web.audit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditRow;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.word.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries into words. An action, role or value without words of its own is printed as it is recorded. */
@Component
class AuditWords {
    private static final int HASH_SHOWN = 12;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final MessageSource texts;
    private final Words words;
    private final JsonMapper json;

    AuditWords(MessageSource texts, Words words, JsonMapper json) {
        this.texts = texts;
        this.words = words;
        this.json = json;
    }

    String roles(AuditRow row) {
        return Stream.of(row.roles().split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> word("role.", role))
                .collect(Collectors.joining(" "));
    }

    String action(AuditRow row) {
        return word("audit.action.", row.action());
    }

    String subject(AuditRow row) {
        return word("audit.subject.", row.subject().type());
    }

    /** The entry's place in the chain of its district. */
    String link(AuditRow row) {
        return row.sequence() + " · " + row.hash().substring(0, HASH_SHOWN);
    }

    /** Each value before and after; a dash where there was none. */
    void changes(AuditRow row, Markup out) {
        var before = json.readValue(row.before(), VALUES);
        var after = json.readValue(row.after(), VALUES);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        if (names.isEmpty()) {
            return;
        }
        out.open("dl", "yb-facts");
        names.forEach(name -> out.open("dt", "")
                .text(word("audit.value.", name))
                .close("dt")
                .open("dd", "")
                .text(words.say("audit.change", text(before.get(name)), text(after.get(name))))
                .close("dd"));
        out.close("dl");
    }

    private String word(String prefix, String name) {
        return Objects.requireNonNullElse(
                texts.getMessage(prefix + name, null, name, LocaleContextHolder.getLocale()), name);
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? Words.NONE : value.toString();
    }
}
