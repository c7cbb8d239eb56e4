package org.youbei.web.phone;

import java.time.Clock;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.model.Actor;

/** What a phone asks for while it has a network. */
@RestController
class ParcelController {
    private final InspectionDesk desk;
    private final Clock clock;

    ParcelController(InspectionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(path = "/m/parcel", produces = "application/json")
    Parcel parcel(Actor actor) {
        return Parcel.of(actor.account(), clock.instant(), desk.parcel(actor));
    }

    @GetMapping(path = "/m/token", produces = "application/json")
    PhoneAnswer.Token token(Actor actor, CsrfToken token) {
        return new PhoneAnswer.Token(token.getHeaderName(), token.getToken(), actor.account());
    }
}
