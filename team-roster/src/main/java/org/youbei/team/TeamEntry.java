package org.youbei.team;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Said;

/**
 * A team as somebody says it.
 *
 * @param level of ability, 1 the highest; null where it was not rated
 * @param specialties codes of qualifications
 * @param readyDay minutes from the call to leaving, by day
 * @param partner the outside organisation whose team it is; empty for an own one
 * @param agreedUntil the last day of the agreement with it
 * @param kitWanted pieces of kit it must have; {@code kitHeld} of them are there and work
 */
public record TeamEntry(
        JurisdictionCode unit,
        String name,
        TeamKind kind,
        @Nullable Integer level,
        Set<String> specialties,
        String base,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        int readyDay,
        int readyNight,
        String area,
        String partner,
        @Nullable LocalDate agreedUntil,
        String insurer,
        @Nullable LocalDate insuredFrom,
        @Nullable LocalDate insuredUntil,
        int kitWanted,
        int kitHeld,
        @Nullable LocalDate exercisedOn) {
    private static final int DAY = 1_440;
    private static final int TEXT = 200;
    private static final int NAME = 120;

    public TeamEntry {
        name = name.strip();
        specialties = Set.copyOf(specialties);
        base = base.strip();
        area = area.strip();
        partner = partner.strip();
        insurer = insurer.strip();
    }

    /** In the order of their codes. */
    public List<String> sortedSpecialties() {
        return List.copyOf(new TreeSet<>(specialties));
    }

    /** Every reason against it. */
    public List<Refusal> objections(LocalDate today) {
        return new Said()
                .required("name", name, NAME)
                .when(
                        !CertificateCatalogue.SHIPPED.qualifications().keySet().containsAll(specialties),
                        TeamRefusal.QUALIFICATION.at("specialties"))
                .required("base", base, TEXT)
                .when(isNowhere(), TeamRefusal.POSITION.at("longitude"))
                .when(readyDay < 1 || readyDay > DAY, TeamRefusal.MINUTES.at("readyDay"))
                .when(readyNight < 1 || readyNight > DAY, TeamRefusal.MINUTES.at("readyNight"))
                .atMost("area", area, TEXT)
                .atMost("partner", partner, NAME)
                .atMost("insurer", insurer, NAME)
                .when(isUnsound(), TeamRefusal.DATES.at("insuredUntil"))
                .when(exercisedOn != null && exercisedOn.isAfter(today), TeamRefusal.SINCE.at("exercisedOn"))
                .found();
    }

    private boolean isNowhere() {
        if (longitude == null || latitude == null) {
            return longitude != latitude;
        }
        return longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0
                || latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0;
    }

    private boolean isUnsound() {
        if (insuredFrom == null || insuredUntil == null) {
            return insuredFrom != insuredUntil;
        }
        return insuredUntil.isBefore(insuredFrom);
    }
}
