package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.shelter.ShelterRefusal;
import org.youbei.shelter.stay.EntryKind;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.shelter.stay.Openings;

/**
 * Takes who came into an open shelter, who left, and what somebody counted there. The id of an entry is made on the phone, so that sending it
 * again enters it once. What stands in the way of it is a conflict where the ledger has gone on meanwhile, and a refusal where the entry itself
 * is wrong; the phone keeps both until somebody decides.
 */
@RestController
class EntrySyncController {
    /** Bytes: every text at its limit in three-byte characters is below it. */
    private static final long MOST = 16 * 1024;

    private final Occupancies occupancies;
    private final Openings openings;
    private final StrictJson json;
    private final PhoneWords words;
    private final Clock clock;

    EntrySyncController(Occupancies occupancies, Openings openings, StrictJson json, PhoneWords words, Clock clock) {
        this.occupancies = occupancies;
        this.openings = openings;
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    /** @param inside who is in the shelter now, as the ledger says */
    record Entered(String outcome, UUID entry, int inside) {}

    @PostMapping(path = "/m/entries", consumes = "application/json")
    ResponseEntity<Object> create(Actor actor, HttpServletRequest request, Locale locale) throws IOException {
        var entry = EntryReading.read(json.entry(Bounded.body(request, MOST)), clock.instant());
        return switch (entered(actor, entry)) {
            case Outcome.Done<UUID>(var id) ->
                PhoneWords.json(HttpStatus.OK, new Entered("ENTERED", id, openings.inside(entry.opening())));
            case Outcome.Refused<UUID>(var refusals)
            when refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT) ->
                words.conflicting(refusals, locale);
            case Outcome.Refused<UUID>(var refusals) -> words.refused(refusals, locale);
        };
    }

    private Outcome<UUID> entered(Actor actor, EntryReading.Read entry) {
        try {
            return switch (entry.kind()) {
                case ARRIVAL -> occupancies.arrive(actor, entry.opening(), entry.arrival());
                case LEAVE ->
                    occupancies.leave(
                            actor,
                            entry.household(),
                            entry.id(),
                            EntryKind.LEAVE,
                            entry.people(),
                            entry.at(),
                            entry.remark());
                case COUNT ->
                    occupancies
                            .count(actor, entry.opening(), entry.id(), entry.people(), entry.at(), entry.remark())
                            .then(counted -> Outcome.done(entry.id()));
            };
        } catch (NotFound unknown) {
            return Outcome.refused(List.of(ShelterRefusal.NOT_HERE.refusal()));
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> unread(Malformed failure, Locale locale) {
        return words.unread(failure, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(TooLong failure, Locale locale) {
        return words.tooLong(locale);
    }
}
