package org.youbei.inspection.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Says the shipped sentences in English. What is stored and exported stays Chinese: a translation is looked up by the sentence, so that it
 * is found in a district's own version and in an old visit too, and a sentence that somebody changed is shown as it was written.
 */
@Component
public class ChecklistWords {
    private static final String FILE = "/org/youbei/inspection/checklist/english.yaml";

    private final Map<String, String> sentences;
    private final Map<String, String> documents;

    ChecklistWords() {
        this(ShippedChecklists.read(), ShippedChecklists.documents(), Source.read());
    }

    private ChecklistWords(List<Checklist> shipped, Map<String, String> documents, Source english) {
        this.documents = new HashMap<>();
        documents.forEach((key, name) -> this.documents.put(name, english.document(key)));
        this.sentences = new HashMap<>();
        shipped.forEach(list -> {
            sentences.put(list.title(), english.word(list, "title"));
            list.items().forEach(item -> sentences.put(item.text(), english.word(list, item.code())));
        });
    }

    /** A title or an item's text. */
    public String say(String sentence, Locale language) {
        return isEnglish(language) ? sentences.getOrDefault(sentence, sentence) : sentence;
    }

    /** A document, alone or with its article behind it. */
    public String basis(String basis, Locale language) {
        if (!isEnglish(language)) {
            return basis;
        }
        return documents.keySet().stream()
                .filter(name -> basis.equals(name) || basis.startsWith(name + " "))
                .findFirst()
                .map(name -> documents.get(name) + basis.substring(name.length()))
                .orElse(basis);
    }

    /** The same version with every sentence that has a translation. For the eye only: never to be stored. */
    public Checklist say(Checklist list, Locale language) {
        return new Checklist(
                list.id(),
                list.type(),
                list.number(),
                say(list.title(), language),
                list.issuer(),
                list.derivedFrom(),
                list.items().stream()
                        .map(item -> new ChecklistItem(
                                item.code(),
                                say(item.text(), language),
                                basis(item.document(), language),
                                item.article(),
                                item.confirmed(),
                                item.grade()))
                        .toList());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private record Source(Map<String, Object> root) {
        static Source read() {
            try (var in = ChecklistWords.class.getResourceAsStream(FILE)) {
                return new Source(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String document(String key) {
            return text("documents", root.get("documents"), key);
        }

        String word(Checklist list, String key) {
            var type = list.type().name();
            return text(type, ((Map<?, ?>) Objects.requireNonNull(root.get("checklists"))).get(type), key);
        }

        private static String text(String where, @org.jspecify.annotations.Nullable Object map, String key) {
            var found = map instanceof Map<?, ?> words ? words.get(key) : null;
            return Objects.requireNonNull(found, () -> "no English for " + key + " of " + where)
                    .toString();
        }
    }
}
