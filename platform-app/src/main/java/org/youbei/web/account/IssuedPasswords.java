package org.youbei.web.account;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.account.Issued;
import org.youbei.account.secret.PersonalValues;

/**
 * A one-time password between the form that made it and the page that tells it: two minutes in the administrator's own session, encrypted.
 * Longer than one view, because a double click shows the page twice.
 */
@Component
class IssuedPasswords {
    private static final Duration SHOWN = Duration.ofMinutes(2);
    private static final String ATTRIBUTE = "issued.";
    private static final String SHEET = "issued.sheet";

    private final PersonalValues personal;
    private final Clock clock;

    IssuedPasswords(PersonalValues personal, Clock clock) {
        this.personal = personal;
        this.clock = clock;
    }

    void remember(HttpSession session, Issued issued) {
        var sealed = personal.encrypt(issued.password(), place(issued.account()));
        session.setAttribute(ATTRIBUTE + issued.account(), clock.millis() + " " + sealed);
    }

    Optional<String> recall(HttpSession session, UUID account) {
        if (!(session.getAttribute(ATTRIBUTE + account) instanceof String kept)) {
            return Optional.empty();
        }
        var space = kept.indexOf(' ');
        var since = Instant.ofEpochMilli(Long.parseLong(kept, 0, space, 10));
        if (since.plus(SHOWN).isBefore(clock.instant())) {
            session.removeAttribute(ATTRIBUTE + account);
            return Optional.empty();
        }
        return Optional.of(personal.decrypt(kept.substring(space + 1), place(account)));
    }

    /** Those of one sheet of slips, in place of an earlier sheet. */
    void rememberAll(HttpSession session, Collection<Issued> made) {
        made.forEach(one -> remember(session, one));
        session.setAttribute(
                SHEET, made.stream().map(one -> one.account().toString()).collect(Collectors.joining(" ")));
    }

    /** Of the last sheet, as long as they are shown. */
    Map<UUID, String> recallAll(HttpSession session) {
        var passwords = new LinkedHashMap<UUID, String>();
        if (session.getAttribute(SHEET) instanceof String kept) {
            for (var account : kept.split(" ")) {
                var id = UUID.fromString(account);
                recall(session, id).ifPresent(password -> passwords.put(id, password));
            }
        }
        return passwords;
    }

    private static String place(UUID account) {
        return "issued:" + account;
    }
}
