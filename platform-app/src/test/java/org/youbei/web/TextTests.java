package org.youbei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.model.Role;
import org.youbei.web.kit.area.Area;

/** Rules that the texts of both languages keep. */
class TextTests {
    private static final String MESSAGES = "src/main/resources/messages";
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile("#\\{\\$\\{'([\\w.-]+\\.)' \\+");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:Flash\\.(?:done|note|warn)|getMessage)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    static Stream<String> nouns() {
        return Templates.folders(MESSAGES)
                .flatMap(folder -> Templates.files(folder, ".properties"))
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void standInBothLanguages(String noun) {
        assertThat(texts(noun + "_en").keySet()).isEqualTo(texts(noun).keySet());
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void nameTheSameThings(String noun) {
        var english = texts(noun + "_en");
        texts(noun)
                .forEach((key, text) -> assertThat(places((String) english.get(key)))
                        .as("%s", key)
                        .isEqualTo(places((String) text)));
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void areFormats(String noun) {
        Stream.of(texts(noun), texts(noun + "_en"))
                .forEach(texts -> texts.forEach((key, text) -> {
                    assertThat((String) text)
                            .as("%s: write ’, because ' quotes in a format", key)
                            .doesNotContain("'");
                    assertThat(new MessageFormat((String) text, Locale.ROOT)).isNotNull();
                }));
    }

    @Test
    void standInOneFileOnly() {
        var keys = nouns().flatMap(noun -> texts(noun).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    /** Of two lines with one key the first would be lost without a word. */
    @ParameterizedTest
    @MethodSource("nouns")
    void standOnceInAFile(String noun) {
        for (var name : List.of(noun, noun + "_en")) {
            var keys = lines(name).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void existWhereATemplateAsksForThem() {
        var keys = keys();
        Templates.sources().forEach((template, source) -> {
            assertThat(Templates.found(IN_TEMPLATE, source)).as(template).allMatch(keys::contains);
            assertThat(Templates.found(PREFIX_IN_TEMPLATE, source))
                    .as(template)
                    .allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
        });
    }

    @Test
    void existWhereCodeAsksForThem() {
        var keys = keys();
        var asked = Templates.folders("src/main/java")
                .flatMap(folder -> Templates.files(folder, ".java"))
                .map(file -> Templates.read(file).replaceAll("(?s)/\\*.*?\\*/", ""))
                .flatMap(code -> Templates.found(IN_CODE, code))
                .toList();
        assertThat(asked).isNotEmpty().allMatch(keys::contains);
    }

    @Test
    void nameEveryRoleAndWhateverStandsInTheAreas() {
        var navigation = Contributions.all();
        assertThat(navigation.entries()).hasSizeGreaterThan(25);
        assertThat(keys())
                .containsAll(
                        Stream.of(Role.values()).map(role -> "role." + role).toList())
                .containsAll(Stream.of(Area.values())
                        .map(area -> "area." + area.slug())
                        .toList())
                .containsAll(navigation.entries().stream()
                        .map(entry -> "navigation." + entry.key())
                        .toList())
                .containsAll(navigation.entries().stream()
                        .filter(entry -> !entry.bar().isEmpty())
                        .map(entry -> "navigation.bar." + entry.key())
                        .toList())
                .containsAll(navigation.acts().stream()
                        .map(act -> "act." + act.key())
                        .toList());
    }

    @Test
    void explainEveryFailure() {
        var statuses = List.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);
        assertThat(keys())
                .containsAll(statuses.stream()
                        .flatMap(status ->
                                Stream.of("title", "text", "who").map(part -> "failure." + status + "." + part))
                        .toList());
    }

    private static Set<String> keys() {
        return nouns().flatMap(noun -> texts(noun).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return new HashSet<>(Templates.found(Pattern.compile("\\{(\\d)"), text).toList());
    }

    private static Path file(String name) {
        return Templates.folders(MESSAGES)
                .map(folder -> folder.resolve(name + ".properties"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no texts " + name));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties texts(String name) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file(name))) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
