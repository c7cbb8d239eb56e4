package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.youbei.PlatformTest;

/** A form for a file that is sent without one, or not as a form with files at all, is refused with a reason and is no failure of ours. */
@PlatformTest
class MissingFileTests {
    private final Routes routes;

    @Autowired
    MissingFileTests(ApplicationContext context) {
        routes = new Routes(context);
    }

    @Test
    void knowsTheRoutesThatTakeFiles() {
        assertThat(uploads()).hasSizeGreaterThan(4);
    }

    @TestFactory
    Stream<DynamicTest> refusesAFormWithoutItsFile() {
        return uploads()
                .flatMap(line -> Stream.of(Person.ADMIN, Person.STREET)
                        .map(person ->
                                DynamicTest.dynamicTest(line.route() + " for " + person, () -> asked(line, person))));
    }

    private void asked(Contract line, Person person) {
        var whole = routes.sample(line.route());
        var without = new Sample(whole.values(), whole.fields(), null, null);
        assertThatCode(() -> assertThat(
                                routes.ask(line.route(), without, person).getStatus())
                        .isLessThan(500))
                .doesNotThrowAnyException();
    }

    private Stream<Contract> uploads() {
        return Contract.all().stream()
                .filter(line -> !line.route().reads())
                .filter(line -> routes.sample(line.route()).file() != null);
    }
}
