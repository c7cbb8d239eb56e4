package org.youbei.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.youbei.model.Role;

/**
 * Who is told that a figure or an article of law has not been compared with its source: administrators, who can see to it. Everybody else reads
 * the citation as it stands; whether it was verified helps nobody who has to act by it.
 */
public final class UnverifiedLaw {
    private UnverifiedLaw() {}

    /** Whether the person of this request is told. */
    public static boolean isMarked() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.actor().has(Role.ADMINISTRATOR);
    }
}
