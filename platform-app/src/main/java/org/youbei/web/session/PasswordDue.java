package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youbei.account.SignedIn;

/** Leads whoever has a one-time or outdated password to the page for a new one, and nowhere else. */
@Component
class PasswordDue extends OncePerRequestFilter {
    private static final String PAGE = "/account/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/logout", "/login", "/preferences", "/actuator/health");
    private static final Set<String> ASSETS = Set.of("css", "js", "vendor", "img", "fonts");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (Person.current().filter(SignedIn::passwordDue).isEmpty() || OPEN.contains(path) || asset(path)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("GET") && !asksAsProgram(path)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What the phone asks for by script: a page to sign in or to change something is no answer to it. */
    static boolean asksAsProgram(String path) {
        return path.startsWith("/m/") && path.length() > "/m/".length();
    }

    static boolean asset(String path) {
        var end = path.indexOf('/', 1);
        return end > 0 ? ASSETS.contains(path.substring(1, end)) : path.endsWith(".svg") || path.endsWith(".ico");
    }
}
