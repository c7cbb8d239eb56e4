package org.youbei.web.phone;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.ChecklistWords;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.obligation.FirstDuties;

/** What a phone asks for while it has a network. */
@RestController
class ParcelController {
    private final InspectionDesk desk;
    private final ChecklistWords words;
    private final FirstDuties duties;
    private final OpenShelters shelters;
    private final Clock clock;

    ParcelController(
            InspectionDesk desk, ChecklistWords words, FirstDuties duties, OpenShelters shelters, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.duties = duties;
        this.shelters = shelters;
        this.clock = clock;
    }

    @GetMapping(path = "/m/parcel", produces = "application/json")
    Parcel parcel(Actor actor, Locale language) {
        var parcel = desk.parcel(actor);
        var said = parcel.checklists().stream()
                .map(list -> words.say(list, language))
                .toList();
        return Parcel.of(
                actor.account(),
                EvacuationController.community(actor)
                        .map(JurisdictionCode::value)
                        .orElse(null),
                clock.instant(),
                new InspectionDesk.Parcel(parcel.stops(), said, parcel.openHazards()),
                duties.of(actor, language),
                shelters.of(actor));
    }

    @GetMapping(path = "/m/token", produces = "application/json")
    PhoneAnswer.Token token(Actor actor, CsrfToken token) {
        return new PhoneAnswer.Token(token.getHeaderName(), token.getToken(), actor.account());
    }
}
