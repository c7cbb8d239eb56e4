package org.youbei.web.home;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.Role;

/**
 * Whether the first page is being opened on a phone by somebody who goes round with one, and so should be the phone's own. The browser says itself that
 * it is a phone's ({@code Sec-CH-UA-Mobile}); nothing is guessed from its name or its window, and a browser that does not say so gets the page that it asked
 * for. Only opening counts (typed, from a bookmark, after the sign-in), so that every link to the first page still leads there.
 */
final class PhoneOpening {
    private PhoneOpening() {}

    /** Whether the phone's page is wanted; {@code ?full} asks for the whole one. */
    static boolean leads(HttpServletRequest request, Actor actor) {
        return "?1".equals(request.getHeader("Sec-CH-UA-Mobile"))
                && actor.has(Role.COMMUNITY_WORKER)
                && request.getParameter("full") == null
                && ("none".equals(request.getHeader("Sec-Fetch-Site"))
                        || signedInJustNow(request.getHeader("Referer")));
    }

    private static boolean signedInJustNow(@Nullable String referer) {
        if (referer == null) {
            return false;
        }
        int query = referer.indexOf('?');
        return (query < 0 ? referer : referer.substring(0, query)).endsWith("/login");
    }
}
