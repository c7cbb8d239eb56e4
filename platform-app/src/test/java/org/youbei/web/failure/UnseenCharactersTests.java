package org.youbei.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnseenCharactersTests {
    @ParameterizedTest
    @CsvSource({
        "'示例\u200b街道', 示例街道",
        "'\ufeff示例', 示例",
        "'示\u00ad例\u2060', 示例",
        "'\u202e例示\u202c', 例示",
        "'示\u200d例', 示例",
        "'示例 a', 示例 a"
    })
    void takesThemOutOfFields(String sent, String kept) throws Exception {
        assertThat(passed("name", sent).getParameter("name")).isEqualTo(kept);
    }

    @Test
    void leavesWhatHoldsAnEmojiTogetherAndPasswords() throws Exception {
        var family = "👨\u200d👩\u200d👧 \u200b";
        assertThat(passed("text", family).getParameter("text")).isEqualTo("👨\u200d👩\u200d👧 ");
        assertThat(passed("password", "a\u200bb").getParameter("password")).isEqualTo("a\u200bb");
    }

    @Test
    void answersTheSameInEveryWayOfAsking() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("unit", "1\u200b", "2");
        request.addParameter("password", "\u200b");
        var passed = passed(request);

        assertThat(passed.getParameterValues("unit")).containsExactly("1", "2");
        assertThat(passed.getParameterMap().get("unit")).containsExactly("1", "2");
        assertThat(passed.getParameterMap().get("password")).containsExactly("\u200b");
        assertThat(Collections.list(passed.getParameterNames())).containsExactly("unit", "password");
        assertThat(passed.getParameter("none")).isNull();
        assertThat(passed.getParameterValues("none")).isNull();
    }

    @Test
    void leavesAnOrdinaryRequestAsItIs() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("name", "示例 ‘一’、“二”");

        assertThat(passed(request)).isSameAs(request);
    }

    private static jakarta.servlet.ServletRequest passed(String name, String value) throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter(name, value);
        return passed(request);
    }

    private static jakarta.servlet.ServletRequest passed(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new UnseenCharacters().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
