package org.youbei.web.session;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.youbei.account.SignedIn;

/** Who is signed in on this thread's request. */
final class Person {
    private Person() {}

    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
