package org.youbei.plan.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Laws, regulations and superior plans that have been replaced, with what took their place. The list is data and grows. */
record Regulations(List<Replaced> replaced) {
    /** A title, also inside another one, and as much behind it as can belong to it; what follows may be the next one. */
    private static final Pattern TITLE = Pattern.compile("《([^《》]{1,80})》(?=([^《。；;]{0,24}))");

    private static final Regulations SHIPPED = load("replaced-regulations.json");

    Regulations {
        replaced = List.copyOf(replaced);
    }

    /**
     * @param title between 《 and 》
     * @param marks any of them close behind the title shows that the old one is meant; without marks the title alone does
     * @param successor what took its place
     * @param since the day from which that holds, as printed
     * @param source where this is said
     */
    record Replaced(String title, List<String> marks, String successor, String since, String source) {
        /** The place as a citation of this, if what stands behind the title shows that. */
        private Optional<Citation> citedWith(String behind) {
            var mark = marks.stream().filter(behind::contains).findFirst();
            return marks.isEmpty() || mark.isPresent()
                    ? Optional.of(new Citation(
                            "《" + title + "》" + mark.map(one -> "（" + one + "）").orElse(""), successor, since, source))
                    : Optional.empty();
        }
    }

    /** A place that cites something replaced. */
    record Citation(String cited, String successor, String since, String source) {}

    static Regulations shipped() {
        return SHIPPED;
    }

    /** In the order of the text; each thing replaced once. */
    Stream<Citation> replacedIn(String text) {
        return text.indexOf('《') < 0
                ? Stream.empty()
                : TITLE.matcher(text)
                        .results()
                        .flatMap(found -> replaced.stream()
                                .filter(one -> one.title().equals(found.group(1)))
                                .flatMap(one -> one.citedWith(found.group(2)).stream()))
                        .distinct();
    }

    private static Regulations load(String name) {
        try (InputStream in = Objects.requireNonNull(Regulations.class.getResourceAsStream(name), name)) {
            return JsonMapper.builder().build().readValue(in, Regulations.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
