package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.youbei.PlatformTest;

/** Who gets what from which route: {@code routes/contract.txt} against the application. */
@PlatformTest
class AuthorizationTests {
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

    private DynamicTest answer(Contract line, Person person) {
        return DynamicTest.dynamicTest(
                line.route() + " for " + person,
                () -> assertThat(Answer.of(routes.ask(line.route(), person))).isEqualTo(line.answer(person)));
    }
}
