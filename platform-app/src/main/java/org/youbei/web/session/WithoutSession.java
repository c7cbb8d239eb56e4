package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the session from what is the same for everybody: merely asking for one reads the database. The health is JSON for everybody, also for a
 * browser, which asks for pages.
 */
class WithoutSession extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Hiding(request), response);
    }

    private static class Hiding extends HttpServletRequestWrapper {
        private static final String ACCEPT = "Accept";
        private static final String JSON = "application/json";

        private final boolean health;

        Hiding(HttpServletRequest request) {
            super(request);
            health = request.getRequestURI().contains("/actuator/health");
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return health && ACCEPT.equalsIgnoreCase(name) ? JSON : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return health && ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(JSON))
                    : super.getHeaders(name);
        }
    }
}
