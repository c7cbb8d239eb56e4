package org.youbei.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.account.secret.PersonalValues;

/**
 * Seals a form that this server refused, for the browser that it came from: only with that browser’s cookie does it open again. A link that
 * somebody else made carries nothing, not even a form that the server sealed for him.
 */
@Component
class UnsentSeal {
    /** The parameter that carries the seal through the sign-in. */
    static final String PARAMETER = "unsent";

    private static final String COOKIE = "youbei-unsent";
    private static final int BYTES = 32;
    /** A sign-in page that is left open over night still has it. */
    private static final Duration LIFE = Duration.ofHours(12);

    private final PersonalValues values;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UnsentSeal(PersonalValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    String seal(UnsentForm form, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var browser = HexFormat.of().formatHex(bytes);
        response.addCookie(cookie(browser, (int) LIFE.toSeconds(), request));
        return values.encrypt(clock.instant().plus(LIFE) + "\n" + form.written(), place(browser));
    }

    /** The form that came along with a sign-in; empty where it was not sealed here, for this browser, or too long ago. */
    Optional<UnsentForm> open(HttpServletRequest request) {
        var sealed = request.getParameter(PARAMETER);
        return sealed == null ? Optional.empty() : browser(request).flatMap(browser -> opened(sealed, browser));
    }

    /** A form is carried once. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private Optional<UnsentForm> opened(String sealed, String browser) {
        try {
            var plain = values.decrypt(sealed, place(browser));
            int line = plain.indexOf('\n');
            return Instant.parse(plain.substring(0, line)).isAfter(clock.instant())
                    ? Optional.of(UnsentForm.read(plain.substring(line + 1)))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // not sealed here, or for another browser
        }
    }

    private static Optional<String> browser(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static String place(String browser) {
        return "session.unsent:" + browser;
    }
}
