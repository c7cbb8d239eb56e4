package org.youbei.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/** Collects what is wrong with what a person says, field by field. */
final class Objections {
    /** A name or a reference, in characters. */
    static final int SHORT = 100;
    /** A reason or a note, in characters. */
    static final int LONG = 5_000;

    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    Objections(LocalDate today) {
        this.today = today;
    }

    List<Refusal> found() {
        return List.copyOf(found);
    }

    void add(Refusal refusal) {
        found.add(refusal);
    }

    void required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(PlanRefusal.MISSING.at(field));
        }
        atMost(field, text, most);
    }

    void atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(PlanRefusal.TOO_LONG.at(field, most));
        }
    }

    /** Not after today, and not before {@code earliest} where there is such a day. */
    void past(String field, LocalDate day, @Nullable LocalDate earliest) {
        if (day.isAfter(today)) {
            found.add(PlanRefusal.DATE_IN_FUTURE.at(field));
        }
        notBefore(field, day, earliest);
    }

    void notBefore(String field, LocalDate day, @Nullable LocalDate earliest) {
        if (earliest != null && day.isBefore(earliest)) {
            found.add(PlanRefusal.DATE_TOO_EARLY.at(field, earliest));
        }
    }

    void webAddress(String field, String link) {
        atMost(field, link, 500);
        if (!link.isEmpty() && !isWebAddress(link)) {
            found.add(PlanRefusal.LINK_FORM.at(field));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
