package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.Crowded;
import org.youbei.model.Gate;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Takes the photos of a visit, one per request. */
@RestController
class PhotoSyncController {
    /** Pictures decoded at once: a decoded one is a hundred times its file, and memory must not grow with the number of phones. */
    private static final int AT_ONCE = 4;

    private static final int WAITING = 200;
    private static final long COME_BACK_SECONDS = 10;
    private static final long DISK_SECONDS = 300;

    private final InspectionDesk desk;
    private final PhoneWords words;
    private final Tika tika;
    private final long most;
    private final Gate gate = new Gate("a photo to be read", AT_ONCE, WAITING);

    PhotoSyncController(
            InspectionDesk desk,
            PhoneWords words,
            Tika tika,
            @Value("${youbei.attachments.largest:20MB}") DataSize most) {
        this.desk = desk;
        this.words = words;
        this.tika = tika;
        this.most = most.toBytes();
    }

    @PutMapping("/m/visits/{visit}/photos/{number}")
    ResponseEntity<Object> update(
            Actor actor, @PathVariable UUID visit, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        try (var photo = SentPhoto.of(Bounded.body(request, most), tika)) {
            return answer(gate.pass(() -> taken(actor, visit, number, photo)), locale);
        } catch (Crowded full) {
            return words.busy(locale, COME_BACK_SECONDS);
        }
    }

    private Outcome<Photos.Arrival> taken(Actor actor, UUID visit, int number, SentPhoto photo) {
        if (photo.isHeic()) {
            return Outcome.refused(Refusal.of("photo.heic", number));
        }
        if (!photo.isPicture()) {
            return Outcome.refused(Refusal.of("photo.kind", number));
        }
        return desk.addPhoto(actor, visit, number, photo.name(number), photo.bytes());
    }

    private ResponseEntity<Object> answer(Outcome<Photos.Arrival> outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done<Photos.Arrival>(var arrival) ->
                PhoneWords.json(
                        arrival.repeated() ? HttpStatus.OK : HttpStatus.CREATED,
                        new PhoneAnswer.Arrived(arrival.number(), arrival.repeated()));
            // Not the photo's fault: the phone keeps it and comes back by itself.
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.disk") -> words.later(refusals, locale, DISK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.busy") -> words.later(refusals, locale, COME_BACK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals) -> words.refused(refusals, locale);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(TooLong failure, Locale locale) {
        return words.tooLong(locale);
    }
}
