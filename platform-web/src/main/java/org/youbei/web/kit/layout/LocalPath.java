package org.youbei.web.kit.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses inside this application, without host; what a form sends back is never trusted to be one. */
public final class LocalPath {
    /** A path that no browser reads as another host: one slash first, and neither a backslash nor a control character anywhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    /** Characters; what is sent in a head must be short. */
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /**
     * The address if it lies inside this application, else the dashboard's. Braces are written in hexadecimal: in the address of a redirect
     * they would stand for a variable.
     */
    public static String safe(@Nullable String address) {
        return address != null
                        && address.length() <= LONGEST
                        && LOCAL.matcher(address).matches()
                ? address.replace("{", "%7B").replace("}", "%7D")
                : "/";
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
