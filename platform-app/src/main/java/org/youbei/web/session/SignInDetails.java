package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What a sign-in form brings besides name and password. */
record SignInDetails(String address, String code) {
    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(request.getRemoteAddr(), Objects.requireNonNullElse(request.getParameter("code"), ""));
    }
}
