package org.youbei.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Said;

/**
 * A shift as somebody plans it.
 *
 * @param below whether volunteers of the units below sign up by themselves
 */
public record ShiftEntry(
        JurisdictionCode unit,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant opensAt,
        int least,
        int most,
        @Nullable String qualification,
        boolean adults,
        boolean below) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** One that only volunteers of the own unit see. */
    public ShiftEntry(
            JurisdictionCode unit,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            Instant opensAt,
            int least,
            int most,
            @Nullable String qualification,
            boolean adults) {
        this(unit, title, place, startsAt, endsAt, opensAt, least, most, qualification, adults, false);
    }

    List<Refusal> objections(Instant now) {
        return new Said()
                .required("title", title, 120)
                .required("place", place, 200)
                .when(
                        !endsAt.isAfter(startsAt)
                                || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0,
                        VolunteerRefusal.TIMES.at("endsAt"))
                .when(!startsAt.isAfter(now), VolunteerRefusal.PAST.at("startsAt"))
                .when(opensAt.isAfter(startsAt), VolunteerRefusal.TIMES.at("opensAt"))
                .when(least < 1 || most < least, VolunteerRefusal.BOUNDS.at("most"))
                .when(
                        qualification != null
                                && !CertificateCatalogue.SHIPPED
                                        .qualifications()
                                        .containsKey(qualification),
                        VolunteerRefusal.QUALIFICATION.at("qualification"))
                .found();
    }
}
