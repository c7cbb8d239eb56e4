package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;

/** A form that was not made by this application is refused before it does anything. */
@PlatformTest
class TokenTests {
    private final Routes routes;
    private final StatementLog log;

    @Autowired
    TokenTests(ApplicationContext context, StatementLog log) {
        routes = new Routes(context);
        this.log = log;
    }

    @TestFactory
    Stream<DynamicTest> refusesAFormWithoutToken() {
        return routes.mapped().stream()
                .filter(route -> !route.reads())
                // A device shows a token of its own, which no browser sends along.
                .filter(route -> !route.pattern().equals("/device-readings"))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> refuses(route)));
    }

    private void refuses(Route route) throws Exception {
        var sample = routes.sample(route);
        var statements = log.during(() -> assertThat(
                        routes.askWithoutToken(route, sample, Person.ADMIN).getStatus())
                .isEqualTo(403));

        assertThat(StatementLog.writes(statements)).isEmpty();
    }
}
