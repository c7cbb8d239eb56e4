package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnHostsTests {
    private final OwnHosts hosts = new OwnHosts(Set.of("Youbei.example", " emergency.example "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "youbei.example",
                "YOUBEI.EXAMPLE",
                "emergency.example",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "192.0.2.1"
            })
    void answersUnderItsOwnNames(String name) throws Exception {
        assertThat(status(name)).isEqualTo(200);
    }

    /** The name would stand in printed codes and feeds. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "youbei.example.evil.example", "192.0.2.2", "evil.example#youbei.example"})
    void refusesEveryOtherName(String name) throws Exception {
        assertThat(status(name)).isEqualTo(400);
    }

    private int status(String name) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/inspection-points/codes");
        request.setServerName(name);
        request.addHeader("Host", name);
        request.setLocalAddr("192.0.2.1");
        var response = new MockHttpServletResponse();
        hosts.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
