package org.youbei.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the form again, with the name as typed and one sentence that does not say which part was wrong. */
class SignInFailure implements AuthenticationFailureHandler {
    static final String PROBLEM = "youbei.sign-in.problem";

    /** @param key behind {@code session.problem.} */
    record Problem(String key, Object... arguments) {}

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts many) {
            request.setAttribute(PROBLEM, new Problem("locked", many.minutes()));
            response.setStatus(429);
        } else {
            request.setAttribute(PROBLEM, new Problem("credentials"));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        request.getRequestDispatcher("/login").forward(SessionEnd.asked(request), response);
    }
}
