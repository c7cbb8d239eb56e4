package org.youbei.web.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditRow;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.audit.AuditLine.ValueChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries into words. An action, role or value without words of its own is printed as it is recorded. */
@Component
class AuditLines {
    private static final String NONE = "—";
    private static final int HASH_SHOWN = 12;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final Jurisdictions jurisdictions;
    private final MessageSource texts;
    private final JsonMapper json;

    AuditLines(Jurisdictions jurisdictions, MessageSource texts, JsonMapper json) {
        this.jurisdictions = jurisdictions;
        this.texts = texts;
        this.json = json;
    }

    List<AuditLine> of(List<AuditRow> rows, Locale language) {
        var names = jurisdictions.names(
                rows.stream().map(AuditRow::jurisdiction).distinct().toList());
        return rows.stream().map(row -> line(row, names, language)).toList();
    }

    private AuditLine line(AuditRow row, Map<JurisdictionCode, String> names, Locale language) {
        return new AuditLine(
                row.id(),
                row.at(),
                row.actor(),
                Stream.of(row.roles().split(" "))
                        .filter(role -> !role.isEmpty())
                        .map(role -> word("role." + role, role, language))
                        .collect(Collectors.joining(" ")),
                word("audit.action." + row.action(), row.action(), language),
                names.getOrDefault(row.jurisdiction(), row.jurisdiction().value()),
                word("audit.subject." + row.subject().type(), row.subject().type(), language),
                "/audit?subject=" + row.subject().id(),
                changes(row, language),
                row.sequence() + " · " + row.hash().substring(0, HASH_SHOWN));
    }

    private String word(String key, String otherwise, Locale language) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, otherwise, language), otherwise);
    }

    private List<ValueChange> changes(AuditRow row, Locale language) {
        var before = json.readValue(row.before(), VALUES);
        var after = json.readValue(row.after(), VALUES);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new ValueChange(
                        word("audit.value." + name, name, language), text(before.get(name)), text(after.get(name))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? NONE : value.toString();
    }
}
