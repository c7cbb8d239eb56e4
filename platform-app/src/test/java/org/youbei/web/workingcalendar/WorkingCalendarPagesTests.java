package org.youbei.web.workingcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

@PlatformTest
class WorkingCalendarPagesTests {
    private static final String YEAR = "date,kind,name\n2041-01-01,holiday,元旦\n2041-01-05,workday,元旦调休\n";

    @Autowired
    MockMvcTester mvc;

    @Test
    void takesAYearInAndShowsIt() {
        assertThat(upload(Cast.ADMINISTRATOR, YEAR.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(302);
        assertThat(mvc.get().uri("/working-calendar").with(SignedInAs.of(Cast.STREET)))
                .hasStatusOk()
                .bodyText()
                .contains("2041")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void namesTheWrongLineAndTakesNothing() {
        var wrong = "date,kind,name\n2042-01-01,holiday,元旦\n2042-13-01,holiday,错\n";

        assertThat(upload(Cast.ADMINISTRATOR, wrong.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("第 3 行");
        assertThat(upload(Cast.ADMINISTRATOR, YEAR.getBytes(Charset.forName("GBK"))))
                .hasStatus(422)
                .bodyText()
                .contains("UTF-8");
        assertThat(upload(Cast.ADMINISTRATOR, new byte[0])).hasStatus(422);
        assertThat(mvc.get().uri("/working-calendar").with(SignedInAs.of(Cast.ADMINISTRATOR)))
                .bodyText()
                .doesNotContain("2042");
    }

    @Test
    void leavesTheImportToAdministrators() {
        assertThat(upload(Cast.SUPERVISOR, YEAR.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(403);
    }

    private MvcTestResult upload(Actor actor, byte[] content) {
        return mvc.post()
                .uri("/working-calendar-imports")
                .multipart()
                .file(new MockMultipartFile("file", "2041.csv", "text/csv", content))
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }
}
