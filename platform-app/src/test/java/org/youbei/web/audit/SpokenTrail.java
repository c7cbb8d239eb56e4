package org.youbei.web.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;

/**
 * Stands before the audit trail in every test of the platform: an entry whose action, kind of thing, value or constant has no words in one of
 * the languages is refused, so that nothing comes onto the page of the trail in the language of programs.
 */
public final class SpokenTrail implements AuditTrail {
    /** What tests record about nothing. */
    private static final Set<String> INVENTED = Set.of("thing", "sample");

    private final AuditTrail trail;
    private final ObjectProvider<AuditVocabulary> vocabulary;

    SpokenTrail(AuditTrail trail, ObjectProvider<AuditVocabulary> vocabulary) {
        this.trail = trail;
        this.vocabulary = vocabulary;
    }

    @Override
    public void record(Actor actor, List<AuditEntry> entries) {
        trail.record(actor, entries);
        var missing = entries.stream()
                .flatMap(entry -> missing(vocabulary.getObject(), entry).stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("an entry of the audit trail without words: " + missing);
        }
    }

    /** What has no words, by language and key. */
    static List<String> missing(AuditVocabulary vocabulary, AuditEntry entry) {
        var missing = new ArrayList<String>();
        var type = entry.subject().type();
        if (INVENTED.contains(type) || INVENTED.contains(entry.action().split("\\.", 2)[0])) {
            return missing;
        }
        var names = new HashSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            vocabulary
                    .missing(type, entry.action(), List.copyOf(names), language)
                    .forEach(key -> missing.add(language.getLanguage() + " " + key));
            Stream.of(entry.before(), entry.after())
                    .flatMap(values -> values.entrySet().stream())
                    .flatMap(value -> constants(value.getValue()).map(constant -> Map.entry(value.getKey(), constant)))
                    .filter(value -> vocabulary
                            .constant(type, value.getKey(), value.getValue(), language)
                            .isEmpty())
                    .forEach(value -> missing.add(language.getLanguage() + " audit.word." + value.getKey() + "."
                            + value.getValue() + " of " + type));
        }
        return missing;
    }

    private static Stream<String> constants(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Enum<?> constant -> Stream.of(constant.name());
            case Collection<?> several -> several.stream().flatMap(SpokenTrail::constants);
            case Map<?, ?> values -> values.values().stream().flatMap(SpokenTrail::constants);
            case String text when AuditVocabulary.isConstant(text) -> Stream.of(text);
            default -> Stream.empty();
        };
    }

    /** Puts it in place. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {
        @Bean
        static BeanPostProcessor spokenTrail(ObjectProvider<AuditVocabulary> vocabulary) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof AuditTrail trail ? new SpokenTrail(trail, vocabulary) : bean;
                }
            };
        }
    }
}
