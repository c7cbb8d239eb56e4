package org.youbei.web.volunteer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Swap;
import org.youbei.volunteer.Swaps;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerRefusal;

/** The coming shifts of a volunteer's unit, and those that the units above have opened to it, as the volunteer sees them. */
@Component
public class OfferedShifts {
    private static final int MOST = 20;

    private final Shifts shifts;
    private final Swaps swaps;
    private final VolunteerWords words;

    OfferedShifts(Shifts shifts, Swaps swaps, VolunteerWords words) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.words = words;
    }

    /**
     * A shift with what speaks against signing up; empty where nothing does.
     *
     * @param own the volunteer's own open offer, or the one they have taken; null for none
     * @param free the offer of somebody else that the volunteer may take; null for none
     * @param swapping how the own offer stands, in words; empty for none
     */
    public record Offered(
            Shift shift,
            String time,
            boolean signed,
            List<String> reasons,
            @Nullable Swap own,
            @Nullable Swap free,
            String swapping) {
        public boolean isSwappable() {
            return signed && own == null;
        }
    }

    public List<Offered> to(Volunteer volunteer) {
        var coming = shifts.coming(volunteer.unit(), MOST);
        var against = shifts.objections(volunteer, coming);
        var open = swaps.open(coming.stream().map(Shift::id).toList()).stream()
                .collect(Collectors.groupingBy(Swap::shift));
        return coming.stream()
                .map(shift -> offered(
                        volunteer,
                        shift,
                        against.getOrDefault(shift.id(), List.of()),
                        open.getOrDefault(shift.id(), List.of())))
                .toList();
    }

    private Offered offered(Volunteer volunteer, Shift shift, List<Refusal> against, List<Swap> open) {
        var signed = VolunteerRefusal.SIGNED.in(against);
        var mine = open.stream().filter(swap -> swap.isOf(volunteer.getId())).findFirst();
        var onlyRoom = against.stream().allMatch(VolunteerRefusal.FULL::is);
        var free = open.stream()
                .filter(swap -> !against.isEmpty() && onlyRoom && mine.isEmpty() && !swap.isTaken())
                .findFirst();
        return new Offered(
                shift,
                words.time(shift),
                signed,
                signed ? List.of() : words.reasons(against),
                mine.orElse(null),
                free.orElse(null),
                mine.map(swap -> words.own(swap, volunteer.getId())).orElse(""));
    }
}
