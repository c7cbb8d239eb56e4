package org.youbei.web.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.layout.Language;

/**
 * All chapters, in both languages. A module brings its own as {@code help/zh/40-plans.md} and {@code help/en/40-plans.md}; the number is its place. Read once
 * at the start.
 */
@Component
class Handbook {
    private static final Pattern FILE = Pattern.compile("(\\d\\d)-([a-z][a-z-]*)\\.md");
    private static final int AROUND = 40;
    private static final int MOST_HITS = 50;
    private final Map<Language, List<Chapter>> chapters = new EnumMap<>(Language.class);
    private final Map<Language, List<Part>> parts = new EnumMap<>(Language.class);

    Handbook() {
        for (var language : Language.values()) {
            var read = read(language);
            chapters.put(language, read);
            parts.put(
                    language,
                    read.stream().flatMap(chapter -> parts(chapter).stream()).toList());
        }
    }

    /**
     * Where words stand.
     *
     * @param anchor the heading above them, or nothing at the beginning of a chapter
     */
    record Hit(Chapter chapter, String heading, String anchor, String around) {}

    List<Chapter> chapters(Locale locale) {
        return Objects.requireNonNull(chapters.get(Language.of(locale)));
    }

    Optional<Chapter> chapter(String name, Locale locale) {
        return chapters(locale).stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst();
    }

    /** The chapters that explain an area. */
    List<Chapter> about(String area, Locale locale) {
        return chapters(locale).stream()
                .filter(chapter -> area.equals(chapter.area()))
                .toList();
    }

    /** The parts between headings that say all words, whatever their width and case. */
    List<Hit> find(String words, Locale locale) {
        var wanted = Stream.of(plain(words).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : Objects.requireNonNull(parts.get(Language.of(locale))).stream()
                        .filter(part -> wanted.stream().allMatch(part.plain()::contains))
                        .limit(MOST_HITS)
                        .map(part -> part.hit(wanted.getFirst()))
                        .toList();
    }

    private static List<Part> parts(Chapter chapter) {
        var parts = new ArrayList<Part>();
        var heading = new Chapter.Heading(1, "", chapter.title());
        var text = new StringBuilder(chapter.title()).append('\n');
        for (var block : chapter.blocks()) {
            if (block instanceof Chapter.Heading next) {
                parts.add(Part.of(chapter, heading, text));
                heading = next;
                text = new StringBuilder();
            }
            text.append(block.text()).append('\n');
        }
        parts.add(Part.of(chapter, heading, text));
        return parts;
    }

    /**
     * What stands below a heading.
     *
     * @param text as people read it, on one line
     * @param plain the same in one width and case, each character at its place in {@code text}
     */
    private record Part(Chapter chapter, Chapter.Heading heading, String text, String plain) {
        static Part of(Chapter chapter, Chapter.Heading heading, StringBuilder said) {
            var text = said.toString().replace('\n', ' ');
            var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            return new Part(chapter, heading, plain.length() == text.length() ? text : plain, plain);
        }

        Hit hit(String word) {
            var at = plain.indexOf(word);
            var from = Math.max(0, at - AROUND);
            var to = Math.min(text.length(), at + word.length() + AROUND);
            return new Hit(
                    chapter,
                    heading.text(),
                    heading.anchor(),
                    (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : ""));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Chapter> read(Language language) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:help/" + language.locale().getLanguage() + "/*.md"))
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(Handbook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chapter read(Resource file) {
        var name = FILE.matcher(Objects.requireNonNull(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("a chapter is named like 40-plans.md, not " + file.getFilename());
        }
        try {
            return ChapterReader.read(name.group(2), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
