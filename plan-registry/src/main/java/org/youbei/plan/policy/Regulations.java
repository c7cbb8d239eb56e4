package org.youbei.plan.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Laws, regulations and superior plans that have been replaced, with what took their place. The list is data and grows. */
record Regulations(List<Replaced> replaced) {
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
        Stream<Citation> in(String text) {
            return Pattern.compile("《" + Pattern.quote(title) + "》([^《。；;]{0,24})")
                    .matcher(text)
                    .results()
                    .filter(found -> marks.isEmpty() || marks.stream().anyMatch(found.group(1)::contains))
                    .map(found -> new Citation(cited(found.group(1)), successor, since, source));
        }

        private String cited(String behind) {
            return "《" + title + "》"
                    + marks.stream()
                            .filter(behind::contains)
                            .findFirst()
                            .map(mark -> "（" + mark + "）")
                            .orElse("");
        }
    }

    /** A place that cites something replaced. */
    record Citation(String cited, String successor, String since, String source) {}

    static Regulations shipped() {
        return SHIPPED;
    }

    Stream<Citation> replacedIn(String text) {
        return replaced.stream().flatMap(one -> one.in(text)).distinct();
    }

    private static Regulations load(String name) {
        try (InputStream in = Objects.requireNonNull(Regulations.class.getResourceAsStream(name), name)) {
            return JsonMapper.builder().build().readValue(in, Regulations.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
