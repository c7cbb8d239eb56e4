package org.youbei.web.kit.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.youbei.model.NotFound;

class FailuresTests {
    private final Failures failures = new Failures();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void answer404WhereThereIsNoSuchThing() throws IOException {
        failures.notFound(new NotFound(new UUID(0, 1)), response);
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void answer400WhereAFormWithFilesCannotBeTakenApart() throws IOException {
        failures.unreadable(new MultipartException("no boundary"), response);
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void answer413WhereItIsTooLarge() throws IOException {
        failures.unreadable(new MaxUploadSizeExceededException(1), response);
        assertThat(response.getStatus()).isEqualTo(413);
    }
}
