package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.visit.Filing;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/** Takes the text of a visit. */
@RestController
class VisitSyncController {
    /** Bytes: every text of the longest visit at its limit in three-byte characters is below it. */
    private static final long MOST = 512 * 1024;

    private final InspectionDesk desk;
    private final StrictJson json;
    private final PhoneWords words;

    VisitSyncController(InspectionDesk desk, StrictJson json, PhoneWords words) {
        this.desk = desk;
        this.json = json;
        this.words = words;
    }

    @PostMapping(path = "/m/visits", consumes = "application/json")
    ResponseEntity<Object> create(Actor actor, HttpServletRequest request, Locale locale) throws IOException {
        var report = VisitReading.report(json.visit(Bounded.body(request, MOST)));
        return switch (desk.fileVisit(actor, report)) {
            case Outcome.Done<Filing>(var filing) -> answer(filing);
            case Outcome.Refused<Filing>(var refusals) -> words.refused(refusals, locale);
        };
    }

    private static ResponseEntity<Object> answer(Filing filing) {
        return switch (filing) {
            case Filing.Filed(var receipt) ->
                PhoneWords.json(HttpStatus.CREATED, PhoneAnswer.Done.of("FILED", receipt));
            case Filing.AlreadyFiled(var receipt) ->
                PhoneWords.json(HttpStatus.OK, PhoneAnswer.Done.of("ALREADY_FILED", receipt));
            case Filing.Conflict conflict -> PhoneWords.json(HttpStatus.CONFLICT, PhoneAnswer.Conflicting.of(conflict));
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
