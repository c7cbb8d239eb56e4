package org.youbei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every template keeps. */
class TemplateTests {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]+ :: [\\w-]+)");
    private static final Set<String> SPOKEN =
            Set.of("title", "placeholder", "alt", "aria-label", "value", "label", "content");
    private static final Set<String> INCLUDING = Set.of("th:replace", "th:insert");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.#])([a-z]\\w*(?:\\.\\w+(?![\\w(]))*)");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "null", "true", "false");
    /** Thymeleaf includes before it looks at these, so beside an inclusion they would be silently ignored. */
    private static final Set<String> IGNORED_BESIDE =
            Set.of("th:if", "th:unless", "th:each", "th:with", "th:object", "th:text");

    static Set<String> templates() {
        return Templates.sources().keySet();
    }

    @Test
    void seesTheTemplates() {
        assertThat(templates())
                .contains("layout/page", "fragments/field", "error/show")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoTextOfItsOwn(String template) {
        var texts = new ArrayList<String>();
        nodes(template).forEach(node -> {
            if (node instanceof TextNode text && says(text.text())) {
                texts.add(text.text().strip());
            }
            node.attributes().asList().stream()
                    .filter(attribute -> SPOKEN.contains(attribute.getKey()) && !isMachineWord(node, attribute))
                    .filter(attribute -> says(attribute.getValue()))
                    .forEach(attribute -> texts.add(attribute.toString()));
        });
        assertThat(texts).isEmpty();
    }

    private static boolean says(String text) {
        return LETTER.matcher(text).find();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void passesTheContentSecurityPolicy(String template) {
        var offences = new ArrayList<String>();
        nodes(template).forEach(node -> {
            node.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> name.matches("(th:)?(style|on\\w+)|th:utext|hx-on.*|(th:)?srcdoc"))
                    .forEach(offences::add);
            if (node instanceof DataNode) {
                offences.add("inline script or style");
            }
        });
        assertThat(offences).isEmpty();
        assertThat(Templates.sources().get(template)).doesNotContain("[(", "javascript:");
    }

    /** Whoever includes a fragment by a name that is also an element's gets every such element of the file too. */
    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoElementThatIsNamedLikeAFragmentOutsideOfIt(String template) {
        var elements = nodes(template)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element ->
                        element.childNodeSize() + element.attributes().size() > 0)
                .toList();
        for (var fragment : elements) {
            var name = fragment.attr("th:fragment").replaceFirst("\\(.*", "").strip();
            assertThat(elements)
                    .as(name)
                    .noneMatch(element -> element.nodeName().equals(name)
                            && element != fragment
                            && !element.parents().contains(fragment));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void includesWithoutIgnoredConditions(String template) {
        assertThat(nodes(template).map(Node::attributes))
                .noneMatch(attributes -> INCLUDING.stream().anyMatch(attributes::hasKey)
                        && IGNORED_BESIDE.stream().anyMatch(attributes::hasKey));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void includesOnlyWhatExists(String template) {
        var sources = Templates.sources();
        assertThat(Templates.found(FRAGMENT, sources.get(template))).allSatisfy(reference -> {
            var parts = reference.split(" :: ");
            assertThat(sources).containsKey(parts[0]);
            assertThat(sources.get(parts[0])).containsPattern("th:fragment=\"" + parts[1] + "[\"(]");
        });
    }

    @Test
    void keepsOnlyPartsThatAreTheSameForEverybody() {
        var still = Pattern.compile("yb:still=\"~\\{([\\w/-]+ :: [\\w-]+)}");
        var kept = Templates.sources().values().stream()
                .flatMap(source -> Templates.found(still, source))
                .distinct()
                .map(reference -> reference.split(" :: "))
                .map(part -> nodes(part[0])
                        .filter(node -> node.attr("th:fragment").equals(part[1]))
                        .map(Node::outerHtml)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no fragment without parameters: " + part[1])))
                .toList();

        assertThat(kept)
                .hasSizeGreaterThan(4)
                .allSatisfy(part -> assertThat(part.replace("frame.version", ""))
                        .doesNotContain("frame.", "_csrf", "method=\"post\"", "param.", "th:if"));
    }

    /** What a kept part reads is what it is kept by; or what it counts up itself, or a class with nothing but fixed words in it. */
    @Test
    void keepsPartsByEverythingThatTheyRead() {
        var kept = Pattern.compile("(yb:kept=\"~\\{[\\w/-]+ :: [\\w-]+}\" yb:of=\"[^\"]+\")");
        var parts = Templates.sources().values().stream()
                .flatMap(source -> Templates.found(kept, source))
                .distinct()
                .map(found -> found.split("\"~\\{| :: |}\" yb:of=\"|\"$"))
                .toList();

        assertThat(parts)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(readIn(part[1], part[2]))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(
                                        Stream.of(part[3].replace("?", "").split(", *")))
                                .as(name)
                                .anyMatch(of ->
                                        name.equals(of) || name.startsWith(of + ".") || of.startsWith(name + "."))));
    }

    /**
     * The content of a page is worked out for each page: what a fragment hands on to another is too much for the rule above to follow, and a
     * mistake shows one person's text to another.
     */
    @Test
    void keepsNothingButPartsOfTheFrame() {
        assertThat(Templates.sources().entrySet().stream()
                        .filter(template -> template.getValue().contains("yb:kept="))
                        .map(template -> template.getKey()))
                .hasSizeGreaterThan(1)
                .allMatch(template -> template.startsWith("layout/"), "a template of the frame");
    }

    /** The names of the page that a fragment's expressions begin with; of those it includes, their parameters are their own. */
    private static Set<String> readIn(String template, String fragment) {
        // As XML, because a cell outside of a table is nothing in HTML.
        var head = nodes(template, Parser.xmlParser())
                .filter(node -> node.attr("th:fragment").split("\\(")[0].equals(fragment))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fragment " + fragment + " in " + template));
        var markup = Parser.unescapeEntities(head.outerHtml(), true);
        var own = Stream.concat(
                        Stream.of(head.attr("th:fragment").split("[(), ]+")).skip(1),
                        Templates.found(Pattern.compile("th:each=\"(\\w+(?:, \\w+)?)(?: |:)"), markup)
                                .flatMap(names -> Stream.of(names.split(", "))))
                .collect(Collectors.toSet());
        var included = Templates.found(FRAGMENT, markup)
                .map(reference -> reference.split(" :: "))
                .filter(part -> !(part[0].equals(template) && part[1].equals(fragment)))
                .flatMap(part -> readIn(part[0], part[1]).stream());
        return Stream.concat(
                        included,
                        Templates.found(Pattern.compile("\\$\\{([^{}]+)}"), markup)
                                .flatMap(TemplateTests::names))
                .filter(name -> !own.contains(name.split("\\.")[0]))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(String expression) {
        return Templates.found(NAME, expression.replaceAll("'[^']*'", "")).filter(name -> !OPERATORS.contains(name));
    }

    @Test
    void linksOnlyAssetsThatExist() {
        var assets = Templates.links().stream()
                .map(link -> link.getValue())
                .filter(path -> path.matches("/(vendor/.*|[\\w-]+\\.svg|css/print\\.css)"));
        assertThat(assets).isNotEmpty().allMatch(path -> Files.exists(Templates.RESOURCES.resolve("static" + path)));
    }

    @Test
    void drawsOnlyIconsOfTheSprite() {
        var sprite = Templates.read(Templates.RESOURCES.resolve("static/icons.svg"));
        var icon = Pattern.compile("fragments/icon :: (?:icon|end)\\('([\\w-]+)'\\)");
        assertThat(Templates.sources().values().stream().flatMap(source -> Templates.found(icon, source)))
                .isNotEmpty()
                .allMatch(name -> sprite.contains("id=\"" + name + "\""));
    }

    @Test
    void postsOnlyFormsWithAToken() {
        var untokened = Templates.sources().entrySet().stream()
                .flatMap(template -> nodes(template.getKey()))
                .filter(node ->
                        node.nodeName().equals("form") && node.attr("method").equals("post"))
                .filter(node -> !node.hasAttr("th:action"))
                .toList();
        assertThat(untokened).isEmpty();
    }

    /** Settings and values that no person reads. */
    private static boolean isMachineWord(Node node, Attribute attribute) {
        return switch (attribute.getKey()) {
            case "content" -> node.nodeName().equals("meta");
            case "value" ->
                List.of("option", "input", "button", "param").contains(node.nodeName())
                        && !node.attr("type").equals("submit");
            default -> false;
        };
    }

    private static Stream<Node> nodes(String template) {
        return nodes(template, Parser.htmlParser());
    }

    private static Stream<Node> nodes(String template, Parser parser) {
        var source = Templates.sources().get(template);
        var all = new ArrayList<Node>();
        var document = Jsoup.parse(source, "", parser);
        document.traverse((node, depth) -> all.add(node));
        return all.stream()
                .filter(node ->
                        !(node instanceof Element element && element.tagName().equals("#root")));
    }
}
