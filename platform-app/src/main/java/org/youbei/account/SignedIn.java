package org.youbei.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/**
 * A signed-in person, as the session keeps them. It stays true for as long as the session is found: whatever changes an account's
 * rights ends its sessions.
 *
 * @param epoch counts the times that all sessions of the account were ended
 * @param held every role with its unit
 * @param scope the unit worked in, or {@code *}
 * @param since when the person signed in
 * @param passwordDue whether nothing but a new password is open to them
 */
public record SignedIn(
        UUID account,
        long epoch,
        String username,
        String name,
        List<HeldRole> held,
        String scope,
        Instant since,
        boolean passwordDue)
        implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1;

    public SignedIn {
        held = List.copyOf(held);
        new Scope(scope);
    }

    /** Just signed in, working at the widest unit. */
    public static SignedIn now(
            UUID account,
            long epoch,
            String username,
            String name,
            List<HeldRole> held,
            boolean passwordDue,
            Clock clock) {
        return new SignedIn(account, epoch, username, name, held, widest(held), clock.instant(), passwordDue);
    }

    /** The widest unit that somebody with these roles works in when they come; of several equally wide ones the first code. */
    private static String widest(List<HeldRole> held) {
        return held.stream()
                .map(HeldRole::scope)
                .min(Comparator.comparing((String scope) -> scope.equals("*") ? 0 : scope.length())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The roles held at the unit worked in or above it. */
    public Actor actor() {
        var at = new Scope(scope);
        var roles = held.stream()
                .filter(role -> role.at().contains(at))
                .map(HeldRole::role)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(account, name, roles, at);
    }

    public boolean mayWorkAt(JurisdictionCode unit) {
        return held.stream().anyMatch(role -> role.at().contains(unit));
    }

    /** Whether some role is held over the whole tree. */
    public boolean mayWorkEverywhere() {
        return held.stream().anyMatch(role -> role.at().equals(Scope.ALL));
    }

    public SignedIn workingIn(Scope next) {
        return new SignedIn(account, epoch, username, name, held, next.value(), since, passwordDue);
    }

    /** The same person, after all sessions of before were ended. */
    public SignedIn under(long nextEpoch) {
        return new SignedIn(account, nextEpoch, username, name, held, scope, since, passwordDue);
    }

    /** The name that the session is found by; see {@code session.validity}. */
    @Override
    public String getName() {
        return account + "." + epoch;
    }
}
