package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: HttpOnly and SameSite=Lax always; on TLS also Secure and under a name with {@code __Host-}, which no other host of the
 * domain can set.
 */
class SessionCookie implements CookieSerializer {
    private final CookieSerializer plain = named("youbei", false);
    private final CookieSerializer secure = named("__Host-youbei", true);

    @Override
    public void writeCookieValue(CookieValue value) {
        in(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return in(request).readCookieValues(request);
    }

    private CookieSerializer in(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer named(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure);
        return cookie;
    }
}
