package org.youbei.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.workflow.Placed;

/** A volunteer of a unit, masked. Changes by {@link Volunteers#take} only. */
public final class Volunteer extends Placed {
    private final Seen seen;
    private final int count;

    Volunteer(UUID id, JurisdictionCode unit, int count, Seen seen) {
        super(id, unit);
        this.seen = seen;
        this.count = count;
    }

    /**
     * What is known of one without opening anything.
     *
     * @param code on the card
     * @param person null until the application is vetted
     * @param adultOn the eighteenth birthday
     * @param availability bit 3 × weekday + part of the day
     * @param distance kilometres that the person would travel
     */
    public record Seen(
            String code,
            @Nullable UUID person,
            String name,
            String phone,
            LocalDate adultOn,
            boolean guardian,
            List<String> skills,
            int availability,
            int distance,
            VolunteerState state,
            LocalDate appliedOn,
            @Nullable LocalDate againOn,
            @Nullable LocalDate leftOn) {}

    public Seen seen() {
        return seen;
    }

    public VolunteerState state() {
        return seen.state();
    }

    @Override
    public int revision() {
        return count;
    }
}
