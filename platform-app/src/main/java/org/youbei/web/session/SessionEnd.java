package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers somebody who is not, or no longer, signed in: the sign-in page for a whole page, 401 with {@code HX-Redirect} for a part of one,
 * so that no sign-in page ever lands inside a table. A form without token is refused, unless the session it came from is over.
 */
@Component
class SessionEnd implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SIGN_IN = "/login";
    /** Below it, scripts ask and not people: a phone keeps what it has and offers to sign in by itself. */
    private static final String PHONE = "/m/";

    private static final String EXPIRED = "/login?notice=expired";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        signIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException && Person.current().isEmpty() && over(request)) {
            signIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + PHONE)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var target = request.getContextPath() + (over(request) ? EXPIRED : SIGN_IN);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(target);
        } else {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean over(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
