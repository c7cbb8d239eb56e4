package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youbei.account.SignedIn;
import org.youbei.account.signin.Enrolment;
import org.youbei.model.Role;

/**
 * Leads people with a role of {@code youbei.security.second-factor-for} who have no second factor to the page that sets one up, and
 * nowhere else. Whoever has one proved it at the sign-in, and may not take it away. No role is named by default.
 */
@Component
class SecondFactorDue extends OncePerRequestFilter {
    /** Marks a session whose person has the second factor, so that it is looked up once. */
    private static final String PROVEN = "youbei.second-factor";

    private static final String PAGE = "/account/second-factor";
    private static final String REMOVAL = PAGE + "/removal";
    private static final Set<String> OPEN =
            Set.of(PAGE, "/account/password", "/logout", "/login", "/preferences", "/actuator/health");

    private final Set<Role> roles;
    private final Predicate<SignedIn> enrolled;

    @Autowired
    SecondFactorDue(@Value("${youbei.security.second-factor-for:}") Set<Role> roles, Enrolment enrolment) {
        this(roles, enrolment::enrolled);
    }

    SecondFactorDue(Set<Role> roles, Predicate<SignedIn> enrolled) {
        this.roles = Set.copyOf(roles);
        this.enrolled = enrolled;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var person = Person.current().filter(this::demanded);
        if (person.isPresent() && path.equals(REMOVAL)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (person.isEmpty()
                || OPEN.contains(path)
                || PasswordDue.asset(path)
                || proven(person.get(), request)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("GET") && !PasswordDue.asksAsProgram(path)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean demanded(SignedIn person) {
        return person.held().stream().anyMatch(held -> roles.contains(held.role()));
    }

    private boolean proven(SignedIn person, HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(PROVEN) == null && enrolled.test(person)) {
            session.setAttribute(PROVEN, Boolean.TRUE);
        }
        return session.getAttribute(PROVEN) != null;
    }
}
