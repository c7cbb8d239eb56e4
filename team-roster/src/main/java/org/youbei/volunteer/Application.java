package org.youbei.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.youbei.model.Refusal;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.person.Said;

/**
 * What somebody says who wants to help.
 *
 * @param skills codes of qualifications, as said and not yet proved
 * @param availability bit 3 × weekday + part of the day
 * @param distance kilometres that the person would travel
 * @param guardian the consent of a parent or guardian is there; with {@code person.emergencyName} and phone for who it is
 */
public record Application(
        PersonEntry person, Set<String> skills, int availability, int distance, boolean guardian, boolean consent) {
    /** Younger ones do not apply (粤府办〔2010〕18号 and peers; fire volunteers from 14 with consent). */
    static final int LEAST_AGE = 14;

    static final int ADULT = 18;
    private static final int FARTHEST = 500;
    private static final int WHOLE_WEEK = 1 << 21;

    public Application {
        skills = Set.copyOf(skills);
    }

    List<String> sortedSkills() {
        return List.copyOf(new TreeSet<>(skills));
    }

    /** Every reason against it. */
    public List<Refusal> objections(LocalDate today) {
        var minor = person.isBelow(ADULT, today) && !person.isBelow(LEAST_AGE, today);
        return new Said()
                .all(person.objections(today))
                .when(person.idKind() == IdNumber.Kind.NONE, VolunteerRefusal.DOCUMENT.at("idNumber"))
                .when(
                        person.idKind() != IdNumber.Kind.RESIDENT
                                && person.birthday().isEmpty(),
                        VolunteerRefusal.BORN.at("born"))
                .when(person.isBelow(LEAST_AGE, today), VolunteerRefusal.TOO_YOUNG.at("idNumber", LEAST_AGE))
                .when(
                        minor
                                && (!guardian
                                        || person.emergencyName().isEmpty()
                                        || person.emergencyPhone().isEmpty()),
                        VolunteerRefusal.GUARDIAN.at("guardian"))
                .when(
                        !CertificateCatalogue.SHIPPED.qualifications().keySet().containsAll(skills),
                        VolunteerRefusal.SKILL.refusal())
                .when(distance < 0 || distance > FARTHEST, VolunteerRefusal.DISTANCE.at("distance", FARTHEST))
                .when(availability < 0 || availability >= WHOLE_WEEK, VolunteerRefusal.SKILL.refusal())
                .when(!consent, VolunteerRefusal.CONSENT.at("consent"))
                .found();
    }
}
