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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardFixes;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.Crowded;
import org.youbei.model.Gate;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Takes what a phone says of a hazard that was put right: the photos of after, one per request, then the words. */
@RestController
@RequestMapping("/m/hazards/{hazard}")
class RectificationSyncController {
    /** Pictures decoded at once; see {@link PhotoSyncController}. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 100;
    private static final long COME_BACK_SECONDS = 10;
    private static final long DISK_SECONDS = 300;
    /** Bytes: a sentence at its limit in three-byte characters, written as escapes. */
    private static final long MOST = 16 * 1024;

    private final HazardFixes fixes;
    private final StrictJson json;
    private final PhoneWords words;
    private final Tika tika;
    private final long most;
    private final Gate gate = new Gate("a photo to be read", AT_ONCE, WAITING);

    RectificationSyncController(
            HazardFixes fixes,
            StrictJson json,
            PhoneWords words,
            Tika tika,
            @Value("${youbei.attachments.largest:20MB}") DataSize most) {
        this.fixes = fixes;
        this.json = json;
        this.words = words;
        this.tika = tika;
        this.most = most.toBytes();
    }

    /** What became of a submission that came. */
    record Submitted(UUID hazard, String state) {}

    @PutMapping("/after-photos/{sha256}")
    ResponseEntity<Object> photo(
            Actor actor,
            @PathVariable UUID hazard,
            @PathVariable String sha256,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        try (var photo = SentPhoto.of(Bounded.body(request, most), tika)) {
            return answer(gate.pass(() -> taken(actor, hazard, sha256, photo)), locale);
        } catch (Crowded full) {
            return words.busy(locale, COME_BACK_SECONDS);
        }
    }

    private Outcome<Photos.Arrival> taken(Actor actor, UUID hazard, String sha256, SentPhoto photo) {
        return photo.isPicture()
                ? fixes.photo(actor, hazard, sha256, photo.name(1), photo.bytes())
                : Outcome.refused(Refusal.of(photo.isHeic() ? "photo.heic" : "photo.kind", 1));
    }

    private ResponseEntity<Object> answer(Outcome<Photos.Arrival> outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done<Photos.Arrival>(var arrival) ->
                PhoneWords.json(
                        arrival.repeated() ? HttpStatus.OK : HttpStatus.CREATED,
                        new PhoneAnswer.Arrived(arrival.number(), arrival.repeated()));
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.disk") -> words.later(refusals, locale, DISK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.busy") -> words.later(refusals, locale, COME_BACK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals) -> words.refused(refusals, locale);
        };
    }

    @PutMapping(path = "/rectifications/{request}", consumes = "application/json")
    ResponseEntity<Object> submit(
            Actor actor, @PathVariable UUID hazard, @PathVariable UUID request, HttpServletRequest body, Locale locale)
            throws IOException {
        var note = VisitReading.text("note", json.fix(Bounded.body(body, MOST)).note());
        return switch (fixes.submit(actor, hazard, request, note)) {
            case Outcome.Done<Hazard>(var done) ->
                PhoneWords.json(
                        HttpStatus.OK, new Submitted(done.getId(), done.state().name()));
            case Outcome.Refused<Hazard>(var refusals) -> words.refused(refusals, locale);
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
