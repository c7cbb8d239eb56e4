package org.youbei.web.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the form again, with the name as typed and one sentence that does not say which part was wrong. */
class SignInFailure implements AuthenticationFailureHandler {
    private static final String REFUSED = "youbei.sign.in.refused";
    private static final String REASON = "reason";

    static final String PROBLEM = "youbei.sign-in.problem";

    /** @param key behind {@code session.problem.} */
    record Problem(String key, Object... arguments) {}

    private final Counter wrong;
    private final Counter locked;

    SignInFailure(MeterRegistry meters) {
        wrong = meters.counter(REFUSED, REASON, "credentials");
        locked = meters.counter(REFUSED, REASON, "locked");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts many) {
            locked.increment();
            request.setAttribute(PROBLEM, new Problem("locked", many.minutes()));
            response.setStatus(429);
        } else {
            wrong.increment();
            request.setAttribute(PROBLEM, new Problem("credentials"));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        request.getRequestDispatcher("/login").forward(SessionEnd.asked(request), response);
    }
}
