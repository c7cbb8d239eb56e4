package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers the page that somebody wanted before signing in: a whole page, never a part of one, a file or a form. */
class WishedPage extends HttpSessionRequestCache {
    WishedPage() {
        setRequestMatcher(WishedPage::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepts = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accepts == null || accepts.contains("text/html"));
    }
}
