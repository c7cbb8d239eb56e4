package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youbei.PlatformTest;

/** Whatever somebody types into whichever field of whichever form: an answer of its own, and no text that becomes part of a page or a program. */
@PlatformTest
class HostileTextTests {
    /** Markup, quotes, the expression languages of templates, a formula, the override of the writing direction, and more than two bytes. */
    private static final String TEXT =
            "=1'\"><script>boom()</script>{{31337*27183}}${31337*27183}*{31337*27183}__${31337*27183}__::.x #{home}"
                    + " ../../etc \u202E\uD83D\uDE92\r\n"
                    + "%0d%0a";

    private static final String LONG = "长".repeat(10_000);
    private static final String NUL = "a\0b";

    /** What the lists read out of their addresses. */
    private static final List<String> NAMES = List.of(
            "q",
            "sort",
            "state",
            "unit",
            "kind",
            "owner",
            "after",
            "before",
            "month",
            "view",
            "category",
            "role",
            "from",
            "to",
            "subject",
            "action",
            "above",
            "return",
            "notice",
            "username",
            "version");

    private final Routes routes;

    @Autowired
    HostileTextTests(ApplicationContext context) {
        routes = new Routes(context);
    }

    @TestFactory
    Stream<DynamicTest> answersWhateverIsTypedIntoAForm() {
        return Contract.all().stream()
                .filter(line -> !line.route().reads())
                .filter(line -> !routes.sample(line.route()).fields().isEmpty())
                .map(line -> DynamicTest.dynamicTest(line.route().toString(), () -> form(line.route(), allowed(line))));
    }

    @TestFactory
    Stream<DynamicTest> answersWhateverStandsInAnAddress() {
        return Contract.all().stream()
                .filter(line -> line.route().reads() && !line.route().hasVariables())
                .map(line ->
                        DynamicTest.dynamicTest(line.route().toString(), () -> address(line.route(), allowed(line))));
    }

    private void form(Route route, Person person) throws Exception {
        var fields = routes.sample(route).fields().keySet();
        for (var field : fields) {
            var answer = routes.ask(route, routes.sample(route).with(field, TEXT), person);
            harmless(answer, field);
            follow(answer, person, field);
        }
        var endless = routes.sample(route);
        for (var field : fields) {
            endless = endless.with(field, LONG);
        }
        harmless(routes.ask(route, endless, person), "all");
        var nul = routes.sample(route).with(fields.iterator().next(), NUL);
        assertThat(routes.ask(route, nul, person).getStatus()).isEqualTo(400);
    }

    private void address(Route route, Person person) throws Exception {
        for (var name : List.of("q", "sort", "after", "month")) {
            harmless(routes.ask(route, routes.sample(route).with(name, TEXT), person), name);
        }
        var all = routes.sample(route);
        for (var name : NAMES) {
            all = all.with(name, TEXT);
        }
        harmless(routes.ask(route, all, person), "all");
        harmless(routes.ask(route, routes.sample(route).with("q", LONG.substring(0, 800)), person), "q");
        assertThat(routes.ask(route, routes.sample(route).with("q", NUL), person)
                        .getStatus())
                .isEqualTo(400);
    }

    /** The page that shows what was stored. */
    private void follow(MockHttpServletResponse answer, Person person, String field) throws Exception {
        var next = answer.getRedirectedUrl();
        if (answer.getStatus() == 302 && next != null && next.startsWith("/") && !next.contains("{")) {
            harmless(routes.ask(new Route("GET", next.replaceFirst("\\?.*", "")), Sample.none(), person), field);
        }
    }

    private static void harmless(MockHttpServletResponse answer, String field) throws Exception {
        assertThat(answer.getStatus()).as(field).isLessThan(500);
        if (Objects.toString(answer.getContentType(), "").startsWith("text/html")) {
            assertThat(answer.getContentAsString())
                    .as(field)
                    .doesNotContain("<script>boom", "851833671")
                    .doesNotContain("org.springframework", "org.hibernate", "PSQLException")
                    .as("texts that are missing, " + field)
                    .doesNotContainPattern("\\?\\?[\\w.-]+_(zh|en)");
        }
    }

    /** Somebody to whom the route answers. */
    private static Person allowed(Contract line) {
        Map<Person, Answer> answers = new LinkedHashMap<>();
        Arrays.stream(Person.values()).forEach(person -> answers.put(person, line.answer(person)));
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue() == Answer.OK || entry.getValue() == Answer.REFUSED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Person.ANONYMOUS);
    }
}
