package org.youbei.web.kit.answer;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Refusal;

/** The status of what is refused. */
public final class Answers {
    private Answers() {}

    /** Of several reasons the gravest decides, in the order of {@link Refusal.Kind}. */
    public static HttpStatus status(List<Refusal> refusals) {
        return refusals.stream()
                .map(Refusal::kind)
                .min(Refusal.Kind::compareTo)
                .map(Answers::status)
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** For a button without a form: there is nothing to show the reason beside. */
    public static ResponseStatusException failed(List<Refusal> refusals) {
        return new ResponseStatusException(status(refusals));
    }

    /** Lets only reasons through that a page can show beside its form: not what is unknown or not allowed. */
    public static void demandRight(List<Refusal> refusals) {
        if (refusals.stream().anyMatch(one -> one.kind().compareTo(Refusal.Kind.FORBIDDEN) <= 0)) {
            throw failed(refusals);
        }
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
