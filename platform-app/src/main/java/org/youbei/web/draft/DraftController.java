package org.youbei.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.account.draft.Draft;
import org.youbei.account.draft.Drafts;
import org.youbei.model.Actor;

/** The drafts of the person's own forms, for {@code static/js/draft.js}. */
@Controller
@RequestMapping("/drafts/{form}")
class DraftController {
    /** In characters; the longest form holds less. */
    private static final int MOST = 400_000;

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Drafts drafts;
    private final MessageSource texts;
    private final Clock clock;

    DraftController(Drafts drafts, MessageSource texts, Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the page offers: a sentence, two words for buttons, and the fields. */
    record Offer(String said, String restore, String drop, Map<String, List<String>> fields) {}

    @GetMapping
    ResponseEntity<Offer> find(Actor actor, @PathVariable String form, Locale locale) {
        return drafts.find(actor, known(form))
                .map(draft -> ResponseEntity.ok(offer(draft, locale)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    ResponseEntity<String> keep(Actor actor, @PathVariable String form, HttpServletRequest request, Locale locale) {
        var fields = typed(request);
        if (fields.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var at = drafts.keep(actor, known(form), fields);
        return ResponseEntity.ok().contentType(TEXT).body(text("draft.kept", locale, TIME, at));
    }

    @PostMapping("/removal")
    ResponseEntity<Void> drop(Actor actor, @PathVariable String form) {
        drafts.drop(actor, known(form));
        return ResponseEntity.noContent().build();
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(DraftEnd.FIELD)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    private Offer offer(Draft draft, Locale locale) {
        return new Offer(
                text("draft.there", locale, MOMENT, draft.savedAt()),
                texts.getMessage("draft.restore", null, locale),
                texts.getMessage("draft.drop", null, locale),
                draft.fields());
    }

    private String text(String key, Locale locale, DateTimeFormatter format, Instant at) {
        return texts.getMessage(key, new Object[] {format.format(at.atZone(clock.getZone()))}, locale);
    }

    private static String known(String form) {
        if (!DraftEnd.FORM.matcher(form).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form;
    }
}
