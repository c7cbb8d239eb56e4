package org.youbei.web.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.PersonEntry;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;

/**
 * The evacuation list for the phone of somebody who works in one community and there only: an audited act with a reason. The phone keeps it until
 * the sign-out, seven days at the most.
 */
@RestController
class EvacuationController {
    private final GroupRegister register;
    private final PhoneWords words;
    private final Clock clock;

    EvacuationController(GroupRegister register, PhoneWords words, Clock clock) {
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    record Line(
            String name,
            String building,
            String room,
            String means,
            int turn,
            String need,
            String phone,
            String helper,
            String helperPhone,
            String standIn,
            String standInPhone) {
        static Line of(PersonEntry entry) {
            return new Line(
                    entry.name(),
                    entry.building(),
                    entry.room(),
                    entry.means().name(),
                    entry.turn(),
                    entry.need(),
                    entry.phone(),
                    entry.helper(),
                    entry.helperPhone(),
                    entry.standIn(),
                    entry.standInPhone());
        }
    }

    record EvacuationList(UUID account, Instant at, List<Line> people) {}

    /** The community whose list the person may take along. */
    static Optional<JurisdictionCode> community(Actor actor) {
        return actor.scope()
                .unit()
                .filter(unit -> unit.level() == JurisdictionLevel.COMMUNITY && GroupRegister.mayKeep(actor));
    }

    @PostMapping("/m/evacuation-list")
    ResponseEntity<Object> take(Actor actor, @RequestParam(defaultValue = "") String reason, Locale language) {
        var unit = community(actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return switch (register.evacuation(actor, unit, reason)) {
            case Outcome.Done<List<PersonEntry>>(var all) ->
                PhoneWords.json(
                        HttpStatus.OK,
                        new EvacuationList(
                                actor.account(),
                                clock.instant(),
                                all.stream().map(Line::of).toList()));
            case Outcome.Refused<List<PersonEntry>>(var refusals) -> words.refused(refusals, language);
        };
    }
}
