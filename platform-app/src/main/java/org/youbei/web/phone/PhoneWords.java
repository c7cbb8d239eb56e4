package org.youbei.web.phone;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** Says reasons in the person's language. */
@Component
class PhoneWords {
    private final MessageSource texts;

    private final MeterRegistry meters;

    PhoneWords(MessageSource texts, MeterRegistry meters) {
        this.texts = texts;
        this.meters = meters;
        List.of("refused", "later", "unreadable", "too-long", "busy").forEach(this::refusals);
    }

    /** How many answers of a kind that is no success this node has given to phones. */
    private Counter refusals(String answer) {
        return meters.counter("youbei.sync.refused", "answer", answer);
    }

    ResponseEntity<Object> refused(List<Refusal> refusals, Locale locale) {
        refusals("refused").increment();
        return json(HttpStatus.UNPROCESSABLE_CONTENT, said(refusals, locale));
    }

    /** Reasons that lie in what happened meanwhile: the person looks at them and decides. */
    ResponseEntity<Object> conflicting(List<Refusal> refusals, Locale locale) {
        return json(HttpStatus.CONFLICT, new PhoneAnswer.Refused("CONFLICT", reasons(refusals, locale)));
    }

    /** A refusal that has nothing to do with what was sent and will pass. */
    ResponseEntity<Object> later(List<Refusal> refusals, Locale locale, long seconds) {
        refusals("later").increment();
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", Long.toString(seconds))
                .contentType(MediaType.APPLICATION_JSON)
                .body(said(refusals, locale));
    }

    private PhoneAnswer.Refused said(List<Refusal> refusals, Locale locale) {
        return new PhoneAnswer.Refused("REFUSED", reasons(refusals, locale));
    }

    private List<PhoneAnswer.Reason> reasons(List<Refusal> refusals, Locale locale) {
        return refusals.stream()
                .map(refusal -> new PhoneAnswer.Reason(refusal.code(), refusal.field(), sentence(refusal, locale)))
                .toList();
    }

    ResponseEntity<Object> unread(Malformed failure, Locale locale) {
        refusals("unreadable").increment();
        var message = texts.getMessage("phone.malformed", null, locale);
        return json(
                HttpStatus.BAD_REQUEST,
                new PhoneAnswer.Unread("UNREADABLE", String.valueOf(failure.getMessage()), message));
    }

    ResponseEntity<Object> tooLong(Locale locale) {
        refusals("too-long").increment();
        var message = texts.getMessage("phone.too-long", null, locale);
        return json(HttpStatus.CONTENT_TOO_LARGE, new PhoneAnswer.Unread("TOO_LONG", "", message));
    }

    ResponseEntity<Object> busy(Locale locale, long seconds) {
        refusals("busy").increment();
        var message = texts.getMessage("phone.busy", null, locale);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(seconds))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new PhoneAnswer.Unread("BUSY", "", message));
    }

    static ResponseEntity<Object> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    static boolean isAny(List<Refusal> refusals, String code) {
        return refusals.stream().anyMatch(refusal -> refusal.code().equals(code));
    }

    private String sentence(Refusal refusal, Locale locale) {
        return texts.getMessage("refusal." + refusal.code(), refusal.arguments().toArray(), locale);
    }
}
