package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
    /** Devices and sources of warnings show a token of their own, which no browser sends along. */
    private static final Set<String> OWN_TOKENS = Set.of("/device-readings", "/warnings.cap");

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
                .filter(route -> !OWN_TOKENS.contains(route.pattern()))
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
