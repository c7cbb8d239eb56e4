package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no file of the repository may say, and that what the documents point at exists. */
class RepositoryTests {
    private static final List<Path> TEXTS = Repository.texts();

    /** This class must name what it forbids. */
    private static final Path SELF = Path.of("platform-app/src/test/java/org/youbei/rules/RepositoryTests.java");

    /** The wrapper has to know where Maven itself comes from. */
    private static final Set<String> WRAPPER = Set.of("maven-wrapper.properties", "mvnw", "mvnw.cmd");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(<?([^)>\\s]+)>?[^)]*\\)");

    @Test
    void readsTheWholeRepository() {
        assertThat(TEXTS)
                .hasSizeGreaterThan(200)
                .contains(Path.of("README.md"), Path.of("pom.xml"), SELF, Path.of(".ci/run"));
    }

    @Test
    void namesNoPathOfSomebodysMachine() {
        assertThat(lines("(?<![\\w.]|target=)/(work|root|home/\\w+|Users/\\w+|tmp/\\w+)/"))
                .isEmpty();
        assertThat(lines("\\.\\./shared/")).isEmpty();
    }

    @Test
    void asksNoRegistryByName() {
        assertThat(
                        lines(
                                "(repo1?\\.maven\\.(apache\\.)?org|registry\\.npmjs\\.org|registry\\.npmmirror|maven\\.aliyun|pypi\\.org)"))
                .isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        assertThat(lines("\\b(TODO|FIXME|XXX)\\b")).isEmpty();
    }

    @Test
    void printsNoUnescapedText() {
        assertThat(lines(Repository.texts("html"), "th:utext|data-th-utext|\\[\\(\\$|\\[\\(#"))
                .isEmpty();
    }

    @Test
    void stylesAndScriptsNothingInline() {
        var templates = Repository.texts("html").stream()
                .filter(file -> file.toString().matches("platform-(app|web)/src/main/.*"))
                .toList();

        assertThat(templates).isNotEmpty();
        assertThat(lines(templates, "\\sstyle=|th:style=|\\son[a-z]+=[\"']|th:on[a-z]+=|<style|<script(?![^>]*src=)"))
                .isEmpty();
    }

    /** A fragment is put in place before a condition on the same element is asked. */
    @Test
    void asksAConditionBeforeAFragment() {
        assertThat(
                        lines(
                                "<[^>]*th:(if|unless|each)=[^<]*th:(replace|insert)=[^>]*>|<[^>]*th:(replace|insert)=[^<]*th:(if|unless|each)="))
                .isEmpty();
    }

    @Test
    void linksToWhatExists() {
        var broken = Repository.texts("md").stream()
                .filter(file -> !file.toString().contains("src/test/resources"))
                .flatMap(RepositoryTests::brokenLinks)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void noticesWhatItForbids() {
        assertThat(Pattern.compile("\\b(TODO|FIXME|XXX)\\b")
                        .matcher("// TODO later")
                        .find())
                .isTrue();
        assertThat(LINK.matcher("see [this](gone.md)").results().map(match -> match.group(1)))
                .containsExactly("gone.md");
    }

    private static Stream<String> brokenLinks(Path file) {
        return LINK.matcher(Repository.read(file))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("#") && !link.startsWith("mailto:"))
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> !Files.exists(
                        Repository.ROOT.resolve(file).resolveSibling(link).normalize()))
                .map(link -> file + " → " + link);
    }

    private static List<String> lines(String expression) {
        return lines(TEXTS, expression);
    }

    private static List<String> lines(List<Path> files, String expression) {
        var pattern = Pattern.compile(expression);
        return files.stream()
                .filter(file -> !file.equals(SELF)
                        && !WRAPPER.contains(file.getFileName().toString()))
                .flatMap(file -> Repository.read(file)
                        .lines()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> file + ": " + line.strip()))
                .toList();
    }
}
