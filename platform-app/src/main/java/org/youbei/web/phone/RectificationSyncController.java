package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardFixes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/** Takes what a phone says of a hazard that was put right: the photos of after, one per request, then the words. */
@RestController
@RequestMapping("/m/hazards/{hazard}")
class RectificationSyncController {
    /** Bytes: a sentence at its limit in three-byte characters, written as escapes. */
    private static final long MOST = 16 * 1024;

    private final HazardFixes fixes;
    private final PhotoIntake photos;
    private final StrictJson json;
    private final PhoneWords words;

    RectificationSyncController(HazardFixes fixes, PhotoIntake photos, StrictJson json, PhoneWords words) {
        this.fixes = fixes;
        this.photos = photos;
        this.json = json;
        this.words = words;
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
        return photos.take(
                request, 1, locale, photo -> fixes.photo(actor, hazard, sha256, photo.name(1), photo.bytes()));
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
