package org.youbei.web.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.shelter.stay.Arrival;
import org.youbei.shelter.stay.Need;

/** Makes an entry of what a phone sent; whatever is not of the form is {@link Malformed}, before anything looks into the database. */
final class EntryReading {
    /** A clock that differs by less is taken as right: the way to the server takes its time, too. */
    private static final Duration RIGHT = Duration.ofMinutes(2);

    private EntryReading() {}

    enum Kind {
        ARRIVAL,
        LEAVE,
        COUNT
    }

    /**
     * @param household zero for what has none
     * @param at by the server's clock: what the phone's clock was wrong by when it sent is taken off
     */
    record Read(Kind kind, UUID opening, UUID household, int people, String remark, Arrival arrival) {
        UUID id() {
            return arrival.id();
        }

        Instant at() {
            return arrival.at();
        }
    }

    static Read read(PhoneEntry sent, Instant now) {
        var kind = VisitReading.word(Kind.class, "kind", sent.kind());
        var people = VisitReading.needed("people", sent.people());
        var remark = VisitReading.text("remark", sent.remark());
        var arrival = new Arrival(
                VisitReading.id("id", sent.id()),
                VisitReading.text("code", sent.code()),
                people,
                orZero(sent.children()),
                orZero(sent.elderly()),
                needs(sent),
                VisitReading.text("names", sent.names()),
                VisitReading.text("phone", sent.phone()),
                at(sent, now),
                VisitReading.maybe(sent.next(), next -> VisitReading.id("next", next)),
                remark);
        var household = kind == Kind.LEAVE ? VisitReading.id("household", sent.household()) : new UUID(0, 0);
        return new Read(kind, VisitReading.id("opening", sent.opening()), household, people, remark, arrival);
    }

    private static Instant at(PhoneEntry sent, Instant now) {
        var at = VisitReading.moment("at", sent.at());
        var wrong = Duration.between(VisitReading.moment("sentAt", sent.sentAt()), now);
        return wrong.abs().compareTo(RIGHT) <= 0 ? at : at.plus(wrong);
    }

    private static Set<Need> needs(PhoneEntry sent) {
        var needs = EnumSet.noneOf(Need.class);
        if (sent.needs() != null) {
            needs.addAll(
                    VisitReading.list("needs", sent.needs(), need -> VisitReading.word(Need.class, "needs", need)));
        }
        return needs;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
