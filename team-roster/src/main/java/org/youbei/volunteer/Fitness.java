package org.youbei.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.youbei.model.ChinaTime;
import org.youbei.model.Refusal;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Said;

/**
 * Whether somebody fits into shifts, at a moment.
 *
 * @param own the shifts that they are in and that are not over
 * @param able until which day they may do what, by qualification; an empty day is no end
 */
record Fitness(Volunteer volunteer, List<Shift> own, Map<String, Optional<LocalDate>> able, Instant now) {
    /** Every reason against a shift, each by its own check, whether or not there is a place left. */
    List<Refusal> unfit(Shift shift) {
        var said = new Said()
                .when(shift.isOff() || !shift.startsAt().isAfter(now), VolunteerRefusal.OVER.refusal())
                .when(!shift.takes(volunteer.unit()), VolunteerRefusal.ELSEWHERE.refusal())
                .when(shift.opensAt().isAfter(now), VolunteerRefusal.NOT_OPEN.refusal(minute(shift.opensAt())))
                .when(volunteer.state() != VolunteerState.ACTIVE, VolunteerRefusal.NOT_ACTIVE.refusal())
                .when(
                        shift.adults() && volunteer.seen().adultOn().isAfter(day(shift)),
                        VolunteerRefusal.MINOR.refusal());
        if (isIn(shift)) {
            return said.when(true, VolunteerRefusal.SIGNED.refusal()).found();
        }
        var needed = shift.qualification();
        if (needed != null && !isAble(needed, day(shift))) {
            var name = CertificateCatalogue.SHIPPED.name(needed, Locale.CHINESE);
            said.when(true, VolunteerRefusal.UNQUALIFIED.refusal(name));
        }
        own.stream()
                .filter(other -> !other.isOff() && other.overlaps(shift))
                .findFirst()
                .ifPresent(other -> said.when(true, VolunteerRefusal.OVERLAP.refusal(shift.title(), other.title())));
        return said.found();
    }

    /** The same, and that nobody else fits in. */
    List<Refusal> objections(Shift shift) {
        var found = new ArrayList<>(unfit(shift));
        if (shift.signed() >= shift.most() && !isIn(shift)) {
            found.add(VolunteerRefusal.FULL.refusal(shift.most()));
        }
        return found;
    }

    private boolean isIn(Shift shift) {
        return own.stream().anyMatch(other -> other.id().equals(shift.id()));
    }

    /** On the day of the shift, whatever holds today. */
    private boolean isAble(String qualification, LocalDate day) {
        var until = able.get(qualification);
        return until != null && until.filter(day::isAfter).isEmpty();
    }

    private static LocalDate day(Shift shift) {
        return ChinaTime.day(shift.startsAt());
    }

    private static String minute(Instant at) {
        return at.atZone(ChinaTime.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }
}
