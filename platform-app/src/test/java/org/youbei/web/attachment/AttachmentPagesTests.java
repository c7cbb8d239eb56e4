package org.youbei.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.jurisdiction.Scopes;
import org.youbei.testing.Cast;

@PlatformTest
class AttachmentPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Attachments attachments;

    @Test
    void offersAFileToBeSavedAndNeverToBeShown() {
        var answer = mvc.get()
                .uri(stored("演练 脚本.txt"))
                .with(SignedInAs.of(Cast.STREET))
                .exchange();

        assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%BC%94");
    }

    @Test
    void doesNotKnowTheFilesOfAnotherStreet() {
        var address = stored("a.txt");
        assertThat(mvc.get().uri(address).with(SignedInAs.of(Cast.SUPERVISOR))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(SignedInAs.of(Cast.SIBLING_STREET)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/attachments/" + UUID.randomUUID()).with(SignedInAs.of(Cast.STREET)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/attachments/..%2f..%2fetc%2fpasswd").with(SignedInAs.of(Cast.STREET)))
                .hasStatus(400);
        assertThat(mvc.get().uri(address)).hasStatus(302).hasHeader("Location", "/login");
    }

    private String stored(String name) {
        var bytes = new ByteArrayInputStream("总则".getBytes(StandardCharsets.UTF_8));
        var stored = Scopes.in(
                Cast.STREET.scope(),
                () -> attachments
                        .store(Cast.STREET, Cast.JIYUQIAO, name, bytes, Admitted.DOCUMENTS)
                        .orElseThrow());
        return "/attachments/" + stored.id();
    }
}
