package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youbei.jurisdiction.Work;

/** Tells the database how long a request may take, before anything asks it, the session included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class WorkFilter extends OncePerRequestFilter {
    /** Files that are made of many rows, and uploads that become many rows. */
    private static final Pattern FILES = Pattern.compile(
            "(?:GET|HEAD) .*\\.(?:csv|xlsx|docx|zip|md|cap|ics|json)|POST .*(?:-imports\\b.*|/import|/file|/archive)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failure = work(request).of(() -> failureOf(request, response, chain));
        if (failure instanceof ServletException servlet) {
            throw servlet;
        } else if (failure instanceof IOException input) {
            throw input;
        }
    }

    static Work work(HttpServletRequest request) {
        var asked = request.getMethod() + " " + request.getRequestURI();
        return FILES.matcher(asked).matches() ? Work.TRANSFER : Work.PAGE;
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
