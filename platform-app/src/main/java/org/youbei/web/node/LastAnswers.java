package org.youbei.web.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the node ends, each answer closes its connection, so that none is left on which a further request could come in too late. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastAnswers extends OncePerRequestFilter {
    private final Draining draining;

    LastAnswers(Draining draining) {
        this.draining = draining;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining.begun()) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
