package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** Who gets what from which route: {@code routes/contract.txt} against the application. */
@PlatformTest
class AuthorizationTests {
    /** What is a person's own. */
    private static final List<String> OWN = List.of("/me", "/account", "/drafts", "/unsent-form");

    private static final RequestPostProcessor VOLUNTEER =
            SignedInAs.of(new Actor(new UUID(1, 7), "何示例", Set.of(Role.VOLUNTEER), Scope.of(Cast.JIYUQIAO_COMMUNITY)));

    private final Routes routes;

    @Autowired
    AuthorizationTests(ApplicationContext context) {
        routes = new Routes(context);
    }

    @Test
    void knowsEveryRoute() {
        assertThat(Contract.all().stream().map(Contract::route))
                .as("lines of routes/contract.txt")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(routes.mapped());
    }

    @TestFactory
    Stream<DynamicContainer> answersEverybodyAsPromised() {
        return Contract.all().stream()
                .map(line -> DynamicContainer.dynamicContainer(
                        line.route().toString(), Arrays.stream(Person.values()).map(person -> answer(line, person))));
    }

    /** A volunteer sees what is their own and what is open to everybody; every other address is closed before it is looked at. */
    @Test
    void closesEverythingElseToAVolunteer() throws Exception {
        var open = Contract.all().stream()
                .filter(line -> !line.answer(Person.ANONYMOUS).equals(Answer.named("login")))
                .map(Contract::route)
                .collect(Collectors.toSet());
        var answered = new ArrayList<String>();
        for (var route : routes.mapped()) {
            var own = OWN.stream()
                    .anyMatch(path ->
                            route.pattern().equals(path) || route.pattern().startsWith(path + "/"));
            if (!open.contains(route)
                    && !own
                    && routes.ask(route, anyOf(route), VOLUNTEER).getStatus() != 403) {
                answered.add(route.toString());
            }
        }
        assertThat(answered)
                .containsExactlyInAnyOrder(
                        "GET /",
                        "POST /logout",
                        "POST /working-unit",
                        "POST /welcome/{secret}",
                        "POST /joining/{secret}");
    }

    private static Sample anyOf(Route route) {
        return Sample.at(Pattern.compile("\\{")
                .matcher(route.pattern())
                .results()
                .map(one -> UUID.randomUUID())
                .toArray());
    }

    private DynamicTest answer(Contract line, Person person) {
        return DynamicTest.dynamicTest(line.route() + " for " + person, () -> {
            var route = line.route();
            var sample = route.reads() ? routes.shared(route) : routes.sample(route);
            assertThat(Answer.of(routes.ask(route, sample, person))).isEqualTo(line.answer(person));
        });
    }
}
