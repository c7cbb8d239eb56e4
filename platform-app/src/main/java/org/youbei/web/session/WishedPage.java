package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Remembers the page that somebody wanted before signing in: a whole page, never a part of one, a file or a form. It is kept in a cookie, so that
 * nothing is stored for somebody unknown.
 */
class WishedPage extends CookieRequestCache {
    /** Characters; a longer address is not worth a head that some proxies refuse. */
    private static final int LONGEST = 1_500;

    WishedPage() {
        setRequestMatcher(WishedPage::isPage);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        var query = request.getQueryString();
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accepts == null || accepts.contains("text/html"))
                && request.getRequestURI().length() + (query == null ? 0 : query.length()) <= LONGEST;
    }
}
