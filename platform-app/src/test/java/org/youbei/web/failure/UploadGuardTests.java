package org.youbei.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Asked before anything reads the request. */
class UploadGuardTests {
    private final UploadGuard guard = new UploadGuard(DataSize.ofBytes(1000));

    @ParameterizedTest
    @CsvSource({
        "/report/x, multipart/form-data, 1000, , 200",
        "/report/x, multipart/form-data, 1001, , 413",
        "/report/x, MULTIPART/mixed, 1001, , 413",
        "/report/x, multipart/form-data, -1, , 411",
        "/plans/x, multipart/form-data, -1, , 411",
        "/plans/x, multipart/form-data, -1, youbei, 200",
        "/report/x, multipart/form-data, 1001, youbei, 413",
        "/rectification/x, multipart/form-data, 1001, __Host-youbei, 413",
        "/plans/x, multipart/form-data, 1001, , 413",
        "/plans/x, multipart/form-data, 1001, youbei, 200",
        "/plans/x, multipart/form-data, 1001, other, 413",
        "/plans/x, application/x-www-form-urlencoded, 1001, , 200",
        "/plans/x, , -1, , 200"
    })
    void countsWhatIsNamed(String path, String type, long length, String cookie, int status) throws Exception {
        var request = new Sized(path, length);
        request.setContentType(type);
        if (length < 0) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        if (cookie != null) {
            request.setCookies(new Cookie(cookie, "x"));
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        guard.doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }

    /** Names a length and fails whoever reads a byte. */
    private static class Sized extends MockHttpServletRequest {
        private final long length;

        Sized(String path, long length) {
            super("POST", path);
            this.length = length;
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            throw new AssertionError("read too early");
        }

        @Override
        public ServletInputStream getInputStream() {
            throw new AssertionError(new IOException("read too early"));
        }
    }
}
