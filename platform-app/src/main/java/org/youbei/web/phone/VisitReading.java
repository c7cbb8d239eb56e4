package org.youbei.web.phone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.visit.FoundHazard;
import org.youbei.inspection.visit.VisitAnswer;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.inspection.visit.VisitReport.Acknowledged;
import org.youbei.model.GeoPoint;

/** Makes a report of what a phone sent; whatever is not of the form is {@link Malformed}, before anything looks into the database. */
final class VisitReading {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** The length of a checklist's codes. */
    private static final int LONGEST_ITEM = 40;
    /** More than any honest list, so that a long one is refused with its own sentence further in. */
    private static final int LONGEST_LIST = 300;

    private static final Instant EARLIEST = Instant.EPOCH;
    /** A clock may be wrong by years, but PostgreSQL must be able to keep what it says. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private VisitReading() {}

    static VisitReport report(PhoneVisit sent) {
        return new VisitReport(
                id("id", sent.id()),
                id("point", sent.point()),
                needed("pointRevision", sent.pointRevision()),
                maybe(sent.lastVisit(), id -> id("lastVisit", id)),
                id("checklist", sent.checklist()),
                moment("startedAt", sent.startedAt()),
                moment("finishedAt", sent.finishedAt()),
                moment("sentAt", sent.sentAt()),
                maybe(sent.position(), VisitReading::place),
                list("answers", sent.answers(), VisitReading::answer),
                list("hazards", sent.hazards(), VisitReading::hazard),
                list("photos", sent.photos(), VisitReading::photo),
                text("note", sent.note()),
                text("signedBy", sent.signedBy()),
                Optional.ofNullable(sent.acknowledged())
                        .map(VisitReading::decision)
                        .orElse(Acknowledged.NOTHING));
    }

    private static VisitAnswer answer(PhoneVisit.Answer sent) {
        return new VisitAnswer(
                item(sent.item()), word(VisitAnswer.Result.class, "result", sent.result()), text("note", sent.note()));
    }

    private static FoundHazard hazard(PhoneVisit.Found sent) {
        return new FoundHazard(
                maybe(sent.item(), VisitReading::item),
                text("description", sent.description()),
                maybe(sent.grade(), grade -> word(HazardGrade.class, "grade", grade)),
                sent.photos() == null ? List.of() : list("photos", sent.photos(), Function.identity()));
    }

    static PhotoNote photo(PhoneVisit.Picture sent) {
        return new PhotoNote(
                needed("number", sent.number()),
                text("sha256", needed("sha256", sent.sha256())),
                maybe(sent.item(), VisitReading::item),
                maybe(sent.takenAt(), at -> moment("takenAt", at)),
                maybe(sent.position(), VisitReading::place));
    }

    private static Acknowledged decision(PhoneVisit.Decision sent) {
        Set<UUID> visits = sent.visits() == null
                ? Set.of()
                : list("visits", sent.visits(), id -> id("visits", id)).stream()
                        .collect(Collectors.toUnmodifiableSet());
        return new Acknowledged(sent.pointRevision(), visits);
    }

    private static GeoPoint place(PhoneVisit.Place sent) {
        var datum = word(GeoPoint.Datum.class, "datum", sent.datum());
        return GeoPoint.parse(needed("longitude", sent.longitude()), needed("latitude", sent.latitude()), datum)
                .orElseThrow(() -> new Malformed("position"));
    }

    static UUID id(String field, @Nullable String sent) {
        if (sent == null || !ID.matcher(sent).matches()) {
            throw new Malformed(field);
        }
        return UUID.fromString(sent);
    }

    private static String item(@Nullable String sent) {
        var code = text("item", needed("item", sent));
        if (code.isBlank() || code.length() > LONGEST_ITEM) {
            throw new Malformed("item");
        }
        return code;
    }

    static Instant moment(String field, @Nullable String sent) {
        try {
            var at = OffsetDateTime.parse(needed(field, sent)).toInstant();
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new Malformed(field);
            }
            return at;
        } catch (DateTimeException e) {
            throw new Malformed(field);
        }
    }

    static <E extends Enum<E>> E word(Class<E> type, String field, @Nullable String sent) {
        try {
            return Enum.valueOf(type, needed(field, sent));
        } catch (IllegalArgumentException e) {
            throw new Malformed(field);
        }
    }

    /** What a person typed: lines and tabs, but no other control character and no half of a character, which no database keeps. */
    static String text(String field, @Nullable String sent) {
        var text = sent == null ? "" : sent;
        if (!text.codePoints().allMatch(VisitReading::isWritten)) {
            throw new Malformed(field);
        }
        return text;
    }

    private static boolean isWritten(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    static <S, T> List<T> list(String field, @Nullable List<@Nullable S> sent, Function<S, T> each) {
        if (sent == null || sent.size() > LONGEST_LIST) {
            throw new Malformed(field);
        }
        return sent.stream().map(one -> each.apply(needed(field, one))).toList();
    }

    static <T> T needed(String field, @Nullable T sent) {
        if (sent == null) {
            throw new Malformed(field);
        }
        return sent;
    }

    static <S, T> @Nullable T maybe(@Nullable S sent, Function<S, T> read) {
        return sent == null ? null : read.apply(sent);
    }
}
