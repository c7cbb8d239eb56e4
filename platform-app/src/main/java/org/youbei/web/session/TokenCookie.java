package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token of forms in a cookie of its own, so that nothing is stored for somebody who only looks at the sign-in page. On TLS it has a name
 * with {@code __Host-}, which no other host of the domain can set.
 */
class TokenCookie implements CsrfTokenRepository {
    private final CsrfTokenRepository plain = named("youbei-form");
    private final CsrfTokenRepository secure = named("__Host-youbei-form");

    private static CsrfTokenRepository named(String name) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private CsrfTokenRepository in(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return in(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        in(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return in(request).loadToken(request);
    }
}
