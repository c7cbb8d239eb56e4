package org.youbei.web.volunteer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Volunteer;

/** The coming shifts of a volunteer's unit, as the volunteer sees them. */
@Component
public class OfferedShifts {
    private static final int MOST = 20;

    private final Shifts shifts;
    private final VolunteerWords words;

    OfferedShifts(Shifts shifts, VolunteerWords words) {
        this.shifts = shifts;
        this.words = words;
    }

    /** A shift with what speaks against signing up; empty where nothing does. */
    public record Offered(Shift shift, String time, boolean signed, List<String> reasons) {}

    public List<Offered> to(Volunteer volunteer) {
        var own = shifts.of(volunteer.getId()).stream().map(Shift::id).collect(Collectors.toSet());
        return shifts.coming(volunteer.unit(), MOST).stream()
                .map(shift -> offered(volunteer, shift, own))
                .toList();
    }

    private Offered offered(Volunteer volunteer, Shift shift, Set<UUID> own) {
        var signed = own.contains(shift.id());
        var reasons = signed ? List.<String>of() : words.reasons(shifts.objections(volunteer, shift));
        return new Offered(shift, words.time(shift), signed, reasons);
    }
}
