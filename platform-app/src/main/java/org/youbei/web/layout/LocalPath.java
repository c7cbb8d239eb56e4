package org.youbei.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses inside this application, without host; what a form sends back is never trusted to be one. */
public final class LocalPath {
    /** A path that no browser reads as another host: one slash first, and neither a backslash nor a control character anywhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private LocalPath() {}

    /** The address if it lies inside this application, else the dashboard's. */
    public static String safe(@Nullable String address) {
        return address != null && LOCAL.matcher(address).matches() ? address : "/";
    }

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The page's own address for coming back; the dashboard after a form was sent, because its result cannot be asked for again. */
    static String withQuery(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? of(request) : of(request) + "?" + query;
    }
}
