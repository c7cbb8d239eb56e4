package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;

/** Changes what the session of the present request says of its person. */
@Component
public class CurrentSession {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CurrentSession() {}

    /** The same session, with another unit worked in. */
    void goOnAs(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.token(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** A session of its own, after all sessions of the account were ended. */
    public void beginAgainAs(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var ended = request.getSession(false);
        if (ended != null) {
            ended.invalidate();
        }
        goOnAs(person, request, response);
    }
}
