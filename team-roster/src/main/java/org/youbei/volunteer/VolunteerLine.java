package org.youbei.volunteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.person.Said;

/**
 * What a row of a list of volunteers says: somebody whom the unit has vetted already.
 *
 * @param since the first day of service; null for today
 * @param trainedOn the day of the basic course; null for somebody who has not been there
 * @param paper the number of the certificate of the course
 */
public record VolunteerLine(
        JurisdictionCode unit,
        Application said,
        @Nullable LocalDate since,
        @Nullable LocalDate trainedOn,
        String paper) {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int PAPER = 60;

    /** Every reason against it; one who is not known yet says so that the unit may keep it. */
    List<Refusal> objections(LocalDate today) {
        var found = new ArrayList<>(said.objections(today));
        found.addAll(new Said()
                .when(isOff(since, today), VolunteerRefusal.DAY.at("since"))
                .when(isOff(trainedOn, today), VolunteerRefusal.DAY.at("trainedOn"))
                .atMost("paper", paper, PAPER)
                .found());
        return found;
    }

    /** A person as far as a row speaks of one; the birthday follows from the number of an identity card. */
    static PersonEntry plain(PersonEntry person) {
        return new PersonEntry(
                person.name(),
                person.idKind(),
                person.idNumber(),
                person.idKind() == IdNumber.Kind.RESIDENT ? null : person.born(),
                person.phone(),
                "",
                "",
                "",
                person.emergencyName(),
                person.emergencyPhone());
    }

    /** What a row says of somebody who is in: the day of entering is long past. */
    VolunteerLine again() {
        return new VolunteerLine(unit, said, null, null, "");
    }

    private static boolean isOff(@Nullable LocalDate day, LocalDate today) {
        return day != null && (day.isAfter(today) || day.isBefore(FIRST));
    }
}
