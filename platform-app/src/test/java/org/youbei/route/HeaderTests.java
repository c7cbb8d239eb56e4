package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youbei.PlatformTest;

/** The headers that every answer carries, page or file, allowed or refused. */
@PlatformTest
class HeaderTests {
    private final Routes routes;

    @Autowired
    HeaderTests(ApplicationContext context) {
        routes = new Routes(context);
    }

    @TestFactory
    Stream<DynamicTest> protectsEveryAnswer() {
        return routes.mapped().stream()
                .flatMap(route -> Stream.of(Person.ANONYMOUS, Person.ADMIN, Person.STREET)
                        .map(person -> DynamicTest.dynamicTest(
                                route + " for " + person,
                                () -> protects(routes.ask(route, routes.shared(route), person)))));
    }

    private static void protects(MockHttpServletResponse response) {
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
                .contains("object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Permissions-Policy")).contains("geolocation", "camera", "microphone");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Server")).isNull();
        assertThat(response.getHeader("X-Powered-By")).isNull();
    }
}
