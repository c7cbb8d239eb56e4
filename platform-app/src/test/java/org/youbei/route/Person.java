package org.youbei.route;

import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

/** Who asks: the columns of the contract, in their order. */
enum Person {
    ANONYMOUS(null),
    ADMIN(Cast.ADMINISTRATOR),
    SUPERVISOR(Cast.SUPERVISOR),
    STREET(Cast.STREET),
    STREET2(Cast.SIBLING_STREET),
    COMMUNITY(Cast.COMMUNITY),
    AUDITOR(Cast.AUDITOR);

    private final @Nullable Actor actor;

    Person(@Nullable Actor actor) {
        this.actor = actor;
    }

    RequestPostProcessor signedIn() {
        return actor == null ? SecurityMockMvcRequestPostProcessors.anonymous() : SignedInAs.of(actor);
    }
}
