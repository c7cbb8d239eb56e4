package org.youbei.web.volunteer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.volunteer.HoursRow;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.Swap;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.hours.ServedTime;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** How volunteers, shifts and hours are said. */
@Component
public class VolunteerWords extends Words {
    private static final int WEEK = 21;

    VolunteerWords(MessageSource messages) {
        super(messages);
    }

    public State state(VolunteerState state) {
        var kind = switch (state) {
            case APPLIED, VETTED, EXITING -> State.Kind.SOON;
            case PROBATION -> State.Kind.OPEN;
            case ACTIVE -> State.Kind.DONE;
            case LEAVE -> State.Kind.PAUSED;
            case EXITED, REFUSED -> State.Kind.ENDED;
        };
        return new State(kind, of("volunteer.state.", state));
    }

    /** Days and their parts, such as 周六上午、周日下午. */
    String availability(int bits) {
        var said = new ArrayList<String>();
        for (int at = 0; at < WEEK; at++) {
            if ((bits & (1 << at)) != 0) {
                said.add(say("volunteer.free." + at));
            }
        }
        return said.isEmpty() ? NONE : String.join("、", said);
    }

    public String hours(long minutes) {
        return say("volunteer.hours", new ServedTime(minutes).hours().toPlainString());
    }

    public String time(Shift shift) {
        return moment(shift.startsAt()) + " – " + moment(shift.endsAt());
    }

    State shift(Shift shift) {
        if (shift.isOff()) {
            return new State(State.Kind.ENDED, say("shift.off"));
        }
        var text = say("shift.signed.of", shift.signed(), shift.least(), shift.most());
        return new State(shift.signed() < shift.least() ? State.Kind.SOON : State.Kind.DONE, text);
    }

    State swap(Swap.State state) {
        var kind = switch (state) {
            case OFFERED -> State.Kind.OPEN;
            case TAKEN -> State.Kind.SOON;
            case FILLED -> State.Kind.DONE;
            case DECLINED, BACK, LAPSED -> State.Kind.ENDED;
        };
        return new State(kind, of("shift.swap.state.", state));
    }

    /** How a swap stands for one of the two whom it is about. */
    String own(Swap swap, java.util.UUID volunteer) {
        if (!swap.giver().equals(volunteer)) {
            return say("shift.swap.took");
        }
        return say(swap.isTaken() ? "shift.swap.given" : "shift.swap.waits");
    }

    public State hours(HoursRow row) {
        if (row.reverses() != null) {
            return new State(State.Kind.ENDED, say("service-hours.reversal.row"));
        }
        if (row.reversed()) {
            return new State(State.Kind.ENDED, say("service-hours.reversed"));
        }
        return row.confirmedBy().isEmpty()
                ? new State(State.Kind.SOON, say("service-hours.open"))
                : new State(State.Kind.DONE, say("service-hours.confirmed.by", row.confirmedBy()));
    }

    static String list(List<String> words) {
        return words.isEmpty() ? NONE : words.stream().collect(Collectors.joining("、"));
    }
}
