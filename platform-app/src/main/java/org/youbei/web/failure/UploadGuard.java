package org.youbei.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Refuses what nobody known sends and is larger than {@code youbei.uploads.anonymous}, by the length that the request names, before a byte of it is
 * read: the token of a form stands within the form, so that asking for it means to read all. A body of unnamed length is
 * refused too; browsers always name it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadGuard extends OncePerRequestFilter {
    /** Where nobody signs in, whatever cookies come along. */
    private static final List<String> OPEN = List.of("/report/", "/rectification/", "/answer/");

    private static final List<String> SESSIONS = List.of("youbei", "__Host-youbei");

    private final DataSize most;

    UploadGuard(@Value("${youbei.uploads.anonymous:24MB}") DataSize most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || isSignedIn(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0 && hasBody(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > most.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** In HTTP/1.1 a request that names neither a length nor a coding has no body; HTTP/2 needs neither of them. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1");
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Only says that the cookie is there; whether it is good is asked later. */
    private static boolean isSignedIn(HttpServletRequest request) {
        return OPEN.stream().noneMatch(request.getRequestURI()::startsWith)
                && SESSIONS.stream().anyMatch(name -> WebUtils.getCookie(request, name) != null);
    }
}
