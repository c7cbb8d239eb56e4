package org.youbei.web.drill;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.drill.DrillState;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** What drills are called and how their values are printed, in the language of the person. */
@Component
public class DrillWords extends Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final UnitPicker units;

    DrillWords(MessageSource messages, UnitPicker units) {
        super(messages);
        this.units = units;
    }

    public State state(DrillState state, boolean ended) {
        if (state == DrillState.RUNNING && ended) {
            return new State(State.Kind.SOON, say("drill.state.RUNNING.ended"));
        }
        var kind = switch (state) {
            case PLANNED -> State.Kind.IDLE;
            case PREPARED, RUNNING, IMPROVING -> State.Kind.OPEN;
            case EVALUATED, REPORTED, CLOSED -> State.Kind.DONE;
            case CANCELLED -> State.Kind.ENDED;
        };
        return new State(kind, say("drill.state." + state));
    }

    public String unit(JurisdictionCode code) {
        return units.name(code);
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(ChinaTime.ZONE));
    }

    /** Minutes and seconds of running time: {@code 7:05}. */
    public static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
