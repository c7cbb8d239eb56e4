package org.youbei.volunteer;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.person.Said;

/**
 * What is done about a volunteer's place in a shift, by the volunteer or by whoever works for their unit. The shift may be one of a unit above: it
 * must be seen from the own scope, and only then the act itself goes on in the scope of the unit that runs it, where all places are counted. To be
 * called outside a transaction, with a volunteer whom the caller has found in the own scope.
 */
@Component
public class SignUps {
    private final Shifts shifts;
    private final Swaps swaps;

    SignUps(Shifts shifts, Swaps swaps) {
        this.shifts = shifts;
        this.swaps = swaps;
    }

    /** A shift of a unit above that is not open to those below exists for nobody but that unit. */
    public Outcome<UUID> sign(Actor actor, Volunteer volunteer, UUID shift) {
        var one = shifts.find(shift);
        if (!one.below() && !one.unit().equals(volunteer.unit()) && !Said.works(actor, one.unit())) {
            throw new NotFound(shift);
        }
        return there(shift, () -> shifts.sign(actor, volunteer, shift));
    }

    public Outcome<UUID> withdraw(Actor actor, Volunteer volunteer, UUID shift) {
        return there(shift, () -> shifts.withdraw(actor, volunteer, shift));
    }

    /** @param id made with the form, so that sending it twice offers once */
    public Outcome<UUID> offer(Actor actor, Volunteer giver, UUID id, UUID shift, String reason) {
        return there(shift, () -> swaps.offer(actor, giver, id, shift, reason));
    }

    public Outcome<UUID> take(Actor actor, Volunteer taker, UUID swap) {
        return there(swaps.find(swap).shift(), () -> swaps.take(actor, taker, swap));
    }

    public Outcome<UUID> back(Actor actor, Volunteer who, UUID swap) {
        return there(swaps.find(swap).shift(), () -> swaps.back(actor, who, swap));
    }

    private Outcome<UUID> there(UUID shift, Supplier<Outcome<UUID>> act) {
        return Scopes.in(Scope.of(shifts.find(shift).unit()), act);
    }
}
