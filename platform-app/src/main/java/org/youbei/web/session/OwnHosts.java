package org.youbei.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the platform’s own names only ({@code youbei.hosts}), because the name of the request goes into printed codes, calendar feeds and
 * links. Always known: this machine by its loopback names, and the very address that a connection came in on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OwnHosts extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(OwnHosts.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final Set<String> names;
    private final AtomicBoolean told = new AtomicBoolean();

    OwnHosts(@Value("${youbei.hosts:}") Set<String> names) {
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn("A request came in under a name that is not in youbei.hosts; it was refused, as all further ones"
                    + " are");
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("此域名未登记，请联系系统管理员（youbei.hosts）。 This name is not registered (youbei.hosts).\n");
    }

    /** HTTP/1.0 may name no host; the server then names its own. */
    private boolean isOwn(HttpServletRequest request) {
        return request.getHeader("Host") == null && request.getProtocol().equals("HTTP/1.0")
                || isKnown(request.getServerName().toLowerCase(Locale.ROOT), request);
    }

    private boolean isKnown(String name, HttpServletRequest request) {
        return names.contains(name) || LOOPBACK.contains(name) || name.equals(request.getLocalAddr());
    }
}
