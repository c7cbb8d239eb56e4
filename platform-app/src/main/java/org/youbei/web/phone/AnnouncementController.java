package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/** What is expected under a photo's number: another one instead of one that was refused, or nothing any more. */
@RestController
@RequestMapping("/m/visits/{visit}/photos/{number}/announcement")
class AnnouncementController {
    /** Bytes: a hash, a moment and a place. */
    private static final long MOST = 4 * 1024;

    private final InspectionDesk desk;
    private final StrictJson json;
    private final PhoneWords words;

    AnnouncementController(InspectionDesk desk, StrictJson json, PhoneWords words) {
        this.desk = desk;
        this.json = json;
        this.words = words;
    }

    @PutMapping(consumes = "application/json")
    ResponseEntity<Object> update(
            Actor actor, @PathVariable UUID visit, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        var sent = json.picture(Bounded.body(request, MOST));
        var note = VisitReading.photo(
                new PhoneVisit.Picture(number, sent.sha256(), sent.item(), sent.takenAt(), sent.position()));
        return answer(desk.retakePhoto(actor, visit, note), locale);
    }

    @DeleteMapping
    ResponseEntity<Object> delete(Actor actor, @PathVariable UUID visit, @PathVariable int number, Locale locale) {
        return answer(desk.dropPhoto(actor, visit, number), locale);
    }

    private ResponseEntity<Object> answer(Outcome<Photos.Arrival> outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done<Photos.Arrival>(var arrival) ->
                PhoneWords.json(HttpStatus.OK, new PhoneAnswer.Arrived(arrival.number(), arrival.repeated()));
            case Outcome.Refused<Photos.Arrival>(var refusals) -> words.refused(refusals, locale);
        };
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
