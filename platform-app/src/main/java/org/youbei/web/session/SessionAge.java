package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youbei.account.SignedIn;

/** Ends a session that was used all the time but is old: {@code youbei.session.longest}, 12 hours after signing in. */
@Component
class SessionAge extends OncePerRequestFilter {
    private final Duration longest;
    private final Clock clock;

    SessionAge(@Value("${youbei.session.longest:PT12H}") Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Person.current().filter(this::old).isPresent()) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean old(SignedIn person) {
        return person.since().plus(longest).isBefore(clock.instant());
    }
}
