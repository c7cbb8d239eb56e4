package org.youbei.route;

import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;

/** The classes of answers that the contract speaks of. */
enum Answer {
    /** The page, the file, or the way on after something was done. */
    OK("ok"),
    /** Allowed to ask, and refused with reasons on the page. */
    REFUSED("422"),
    LOGIN("login"),
    /** The sign-in form again: name or password were wrong. */
    WRONG("401"),
    FORBIDDEN("403"),
    MISSING("404");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    static Answer named(String word) {
        for (var answer : values()) {
            if (answer.word.equals(word)) {
                return answer;
            }
        }
        throw new IllegalArgumentException("no such answer: " + word);
    }

    static Answer of(MockHttpServletResponse response) {
        int status = response.getStatus();
        return switch (status) {
            case 401 -> WRONG;
            case 403 -> FORBIDDEN;
            case 404 -> MISSING;
            case 409, 422 -> REFUSED;
            case 302, 303 -> Objects.toString(response.getRedirectedUrl(), "").startsWith("/login") ? LOGIN : OK;
            default -> {
                if (status >= 200 && status < 300) {
                    yield OK;
                }
                throw new AssertionError("status " + status + " " + response.getErrorMessage());
            }
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
