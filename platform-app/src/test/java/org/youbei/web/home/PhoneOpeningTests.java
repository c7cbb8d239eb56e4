package org.youbei.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

class PhoneOpeningTests {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "?1, none, -, -, true",
                "?1, same-origin, https://youbei.example/login, -, true",
                "?1, same-origin, https://youbei.example/login?error, -, true",
                "?1, same-origin, https://youbei.example/m/, -, false",
                "?1, same-origin, -, -, false",
                "?1, none, -, true, false",
                "?0, none, -, -, false",
                "-, none, -, -, false",
                "mobile, none, -, -, false",
                "?1, -, -, -, false",
            })
    void followsWhatTheBrowserSaysOfItselfAndOnlyAsThePageIsOpened(
            String mobile, String site, String referer, String full, boolean leads) {
        assertThat(PhoneOpening.leads(request(mobile, site, referer, full), Cast.COMMUNITY))
                .isEqualTo(leads);
    }

    @Test
    void leavesWhoeverWorksAtADeskWhereTheyAre() {
        for (Actor actor : new Actor[] {Cast.SUPERVISOR, Cast.STREET, Cast.AUDITOR, Cast.ADMINISTRATOR}) {
            assertThat(PhoneOpening.leads(request("?1", "none", null, null), actor))
                    .isFalse();
        }
    }

    private static MockHttpServletRequest request(String mobile, String site, String referer, String full) {
        var request = new MockHttpServletRequest("GET", "/");
        header(request, "Sec-CH-UA-Mobile", mobile);
        header(request, "Sec-Fetch-Site", site);
        header(request, "Referer", referer);
        if (full != null) {
            request.setParameter("full", full);
        }
        return request;
    }

    private static void header(MockHttpServletRequest request, String name, String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }
}
