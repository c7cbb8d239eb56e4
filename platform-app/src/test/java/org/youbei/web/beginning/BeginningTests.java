package org.youbei.web.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

@PlatformTest
class BeginningTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** Other tests may have left units behind, or none yet. */
    @BeforeEach
    void knowTheDistrict() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into jurisdiction.unit (jurisdiction, district, name) values ('420106', '420106', '武昌区')
                        on conflict do nothing""").update()));
    }

    @Test
    void tellsAnAdministratorWhatIsDoneAndWhatComesNext() throws UnsupportedEncodingException {
        var page = page();

        assertThat(page.select("main tbody tr")).hasSize(7);
        assertThat(page.select("main tbody tr:has(a[href=/jurisdiction-imports])")
                        .text())
                .contains("导入区划", "已完成");
        assertThat(page.select("main tbody tr:has(a[href=/working-calendar])").text())
                .contains("已完成");
        assertThat(page.select(".yb-side a[aria-current=page]").text()).isEqualTo("开始使用");
    }

    @Test
    void saysWhenTheDemoDistrictIsNotItsOwnToRemove() {
        var answer = mvc.post()
                .uri("/demo-removal")
                .param("wanted", "true")
                .with(csrf())
                .with(SignedInAs.of(Cast.ADMINISTRATOR))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(answer.getMvcResult().getFlashMap().toString()).contains("beginning.demo.elsewhere");
    }

    @Test
    void refusesEverybodyElse() {
        assertThat(mvc.get().uri("/first-steps").with(SignedInAs.of(Cast.SUPERVISOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Document page() throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri("/first-steps")
                .with(SignedInAs.of(Cast.ADMINISTRATOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
