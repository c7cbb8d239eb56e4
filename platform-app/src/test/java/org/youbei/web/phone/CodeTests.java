package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

@PlatformTest
class CodeTests {
    @Autowired
    MockMvcTester mvc;

    final String code;

    @Autowired
    CodeTests(ApplicationContext context) {
        code = new PhoneRounds(context).point().code();
    }

    @Test
    void leadsAWorkerToThePointAndEverybodyElseToTheReport() {
        assertThat(scan(Cast.COMMUNITY, code)).hasStatus(302).hasHeader("Location", "/m/#/p/" + code);
        assertThat(scan(Cast.STREET, code.toLowerCase(Locale.ROOT))).hasHeader("Location", "/m/#/p/" + code);
        assertThat(scan(Cast.SIBLING_STREET, code)).hasHeader("Location", "/report/" + code);
        assertThat(scan(Cast.AUDITOR, code)).hasHeader("Location", "/report/" + code);
        assertThat(mvc.get().uri("/q/{code}", code)).hasStatus(302).hasHeader("Location", "/report/" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "7KQ2M9X", "7KQ2M9XRR", "7KQ2M9X0", "<script>"})
    void knowsNoOtherFormOfCode(String wrong) {
        assertThat(mvc.get().uri("/q/{code}", wrong)).hasStatus(404);
    }

    private MvcTestResult scan(Actor actor, String typed) {
        return mvc.get().uri("/q/{code}", typed).with(SignedInAs.of(actor)).exchange();
    }
}
