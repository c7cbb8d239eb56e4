package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youbei.jurisdiction.Scopes;

/** Answers the request of a signed-in person within the unit they work in. */
@Component
class ScopeFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = Person.current();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var failure = Scopes.in(person.get().actor().scope(), () -> failureOf(request, response, chain));
        if (failure instanceof ServletException servlet) {
            throw servlet;
        } else if (failure instanceof IOException input) {
            throw input;
        }
    }

    /** Checked exceptions do not pass a supplier; they travel as its value. */
    private static @Nullable Exception failureOf(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (ServletException | IOException e) {
            return e;
        }
    }
}
