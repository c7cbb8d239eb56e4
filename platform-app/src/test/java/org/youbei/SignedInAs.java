package org.youbei;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.youbei.account.HeldRole;
import org.youbei.account.SignedIn;
import org.youbei.model.Actor;
import org.youbei.testing.TestClock;

/** Sends a request as a person of the cast: {@code mvc.get().uri("/plans").with(SignedInAs.of(Cast.STREET))}. No account is needed. */
public final class SignedInAs {
    private SignedInAs() {}

    public static RequestPostProcessor of(Actor actor) {
        return of(actor, new TestClock().instant());
    }

    /** @param since when the person signed in: for a test that has moved the clock by more than a day of work */
    public static RequestPostProcessor of(Actor actor, Instant since) {
        var held = actor.roles().stream()
                .map(role -> new HeldRole(role, actor.scope()))
                .toList();
        return person(actor.account(), actor.name(), held, actor.scope().value(), since);
    }

    public static RequestPostProcessor person(UUID account, String name, List<HeldRole> held, String scope) {
        return person(account, name, held, scope, new TestClock().instant());
    }

    private static RequestPostProcessor person(
            UUID account, String name, List<HeldRole> held, String scope, Instant since) {
        var person = new SignedIn(account, 1, "cast", name, held, scope, since, false);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("SIGNED_IN")));
    }
}
