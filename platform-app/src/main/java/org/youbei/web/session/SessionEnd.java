package org.youbei.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers somebody who is not, or no longer, signed in: the sign-in page for a whole page, 401 with {@code HX-Redirect} for a part of one,
 * so that no sign-in page ever lands inside a table. A form without token is refused, unless the session it came from is over: then the
 * sign-in page carries what was typed.
 */
@Component
class SessionEnd implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** The request's attribute that tells the sign-in page what to carry along. */
    static final String UNSENT = "youbei.sign-in.unsent";

    private static final String SIGN_IN = "/login";
    /** Below it, scripts ask and not people: a phone keeps what it has and offers to sign in by itself. */
    private static final String PHONE = "/m/";

    private static final String EXPIRED = "/login?notice=expired";

    private final UnsentSeal seal;

    SessionEnd(UnsentSeal seal) {
        this.seal = seal;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        signIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (failure instanceof CsrfException && Person.current().isEmpty() && over(request)) {
            signIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getRequestURI().startsWith(request.getContextPath() + PHONE)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var unsent = over(request) ? UnsentForm.sent(request) : Optional.<UnsentForm>empty();
        if (unsent.isPresent()) {
            request.setAttribute(UNSENT, seal.seal(unsent.get(), request, response));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher(SIGN_IN).forward(asked(request), response);
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

    /** The request as one that asks for the sign-in page: forwarded as it was sent, it would be judged a second time. */
    static HttpServletRequest asked(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    private static boolean over(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
