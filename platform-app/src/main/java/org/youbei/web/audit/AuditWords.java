package org.youbei.web.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;
import org.youbei.audit.AuditRow;
import org.youbei.model.Actor;
import org.youbei.model.ThingNames;
import org.youbei.plan.Authority;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.word.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries into sentences. Whatever has no words of its own, an entry of an older version, is printed as it is recorded. */
@Component
class AuditWords {
    private static final int HASH_SHOWN = 12;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

    private final AuditVocabulary vocabulary;
    private final List<String> kinds;
    private final Set<String> open;
    private final Words words;
    private final JsonMapper json;

    AuditWords(AuditVocabulary vocabulary, List<ThingNames> kinds, Words words, JsonMapper json) {
        this.kinds = kinds.stream().map(ThingNames::type).sorted().toList();
        this.open = kinds.stream()
                .filter(ThingNames::opensToAdministrators)
                .map(ThingNames::type)
                .collect(Collectors.toUnmodifiableSet());
        this.vocabulary = vocabulary;
        this.words = words;
        this.json = json;
    }

    /** The kinds of things that the trail can be narrowed to, by what they are called. */
    Map<String, String> kinds() {
        var named = new LinkedHashMap<String, String>();
        kinds.forEach(type -> named.put(
                type, vocabulary.subject(type, LocaleContextHolder.getLocale()).orElse(type)));
        return named;
    }

    String roles(AuditRow row) {
        return Stream.of(row.roles().split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> words.say("role." + role))
                .collect(Collectors.joining(" "));
    }

    String action(AuditRow row) {
        return vocabulary.action(row.action(), LocaleContextHolder.getLocale()).orElse(row.action());
    }

    String subject(AuditRow row) {
        return vocabulary
                .subject(row.subject().type(), LocaleContextHolder.getLocale())
                .orElse(row.subject().type());
    }

    /** What the thing is called, or what kind of thing it is. */
    String thing(AuditRow row) {
        var name = row.names().get(row.subject().id());
        return name == null ? subject(row) : name.name();
    }

    String sentence(AuditRow row) {
        return words.say("audit.sentence", words.actor(row.actor()), action(row), thing(row));
    }

    /** Who did what, leading to the thing, and to everything that was done to it. */
    void tell(AuditRow row, Markup out) {
        var name = row.names().get(row.subject().id());
        var all = "/audit?subject=" + row.subject().id();
        out.text(words.say("audit.sentence.start", words.actor(row.actor()), action(row)));
        if (name == null || !opens(row)) {
            out.link(all, thing(row));
        } else {
            out.link(name.address(), name.name());
        }
        var roles = roles(row);
        out.under(roles.isEmpty() ? subject(row) : subject(row) + " · " + roles);
    }

    /** Whether the reader may open the page of the thing: an auditor may, an administrator the pages of the system only. */
    private boolean opens(AuditRow row) {
        return open.contains(row.subject().type())
                || reader().filter(Authority::mayRead).isPresent();
    }

    private static Optional<Actor> reader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.actor())
                : Optional.empty();
    }

    /** The entry's place in the chain of its district. */
    String link(AuditRow row) {
        return row.sequence() + " · " + row.hash().substring(0, HASH_SHOWN);
    }

    /** Each value before and after; a dash where there was none. */
    void changes(AuditRow row, Markup out) {
        var lines = lines(row);
        if (lines.isEmpty()) {
            return;
        }
        out.open("dl", "yb-facts");
        lines.forEach((name, line) -> out.open("dt", "")
                .text(name)
                .close("dt")
                .open("dd", "")
                .text(line)
                .close("dd"));
        out.close("dl");
    }

    /** The same in one line, for a file. */
    String changes(AuditRow row) {
        return lines(row).entrySet().stream()
                .map(line -> words.say("audit.line", line.getKey(), line.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> lines(AuditRow row) {
        var before = json.readValue(row.before(), VALUES);
        var after = json.readValue(row.after(), VALUES);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var lines = new LinkedHashMap<String, String>();
        for (var name : names) {
            var was = text(row, name, before.get(name));
            var is = text(row, name, after.get(name));
            var label = vocabulary.value(name, LocaleContextHolder.getLocale()).orElse(name);
            lines.merge(
                    label,
                    before.containsKey(name) ? words.say("audit.change", was, is) : is,
                    (one, other) -> one + " · " + other);
        }
        return lines;
    }

    private String text(AuditRow row, String name, @Nullable Object value) {
        return switch (value) {
            case null -> Words.NONE;
            case Boolean flag -> words.say(flag ? "audit.yes" : "audit.no");
            case Collection<?> several -> joined(several.stream().map(one -> text(row, name, one)));
            case Map<?, ?> values ->
                joined(values.entrySet().stream()
                        .map(one -> words.say("audit.line", key(one.getKey()), text(row, name, one.getValue()))));
            default -> word(row, name, value.toString());
        };
    }

    private String key(@Nullable Object name) {
        var said = String.valueOf(name);
        return vocabulary.value(said, LocaleContextHolder.getLocale()).orElse(said);
    }

    private static String joined(Stream<String> texts) {
        var all = texts.collect(Collectors.joining(" · "));
        return all.isEmpty() ? Words.NONE : all;
    }

    private String word(AuditRow row, String name, String value) {
        if (value.isEmpty()) {
            return Words.NONE;
        }
        if (ID.matcher(value).matches()) {
            var thing = row.names().get(UUID.fromString(value));
            return thing == null ? words.say("audit.unnamed") : thing.name();
        }
        if (AuditVocabulary.isConstant(value)) {
            return vocabulary
                    .constant(row.subject().type(), name, value, LocaleContextHolder.getLocale())
                    .orElse(value);
        }
        return MOMENT.matcher(value).matches() ? moment(value) : value;
    }

    private String moment(String value) {
        try {
            return words.moment(Instant.parse(value));
        } catch (DateTimeParseException e) {
            // a moment of another form is readable as it is
            return value;
        }
    }
}
