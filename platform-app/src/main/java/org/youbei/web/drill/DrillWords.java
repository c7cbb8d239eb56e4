package org.youbei.web.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.web.part.State;

/** What drills are called and how their values are printed, in the language of the person. */
@Component
public class DrillWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final Jurisdictions jurisdictions;

    DrillWords(MessageSource messages, Jurisdictions jurisdictions) {
        this.messages = messages;
        this.jurisdictions = jurisdictions;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    public String of(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "—" : say(prefix + constant.name());
    }

    public List<String> reasons(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal ->
                        say("refusal." + refusal.code(), refusal.arguments().toArray()))
                .toList();
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
        return jurisdictions.find(code).map(unit -> unit.name()).orElse(code.value());
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(Instant at) {
        return MINUTES.format(at.atZone(Drill.CHINA));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(Drill.CHINA));
    }

    /** Minutes and seconds of running time: {@code 7:05}. */
    public static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public <E extends Enum<E>> Map<String, String> choices(String prefix, E[] constants) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(one -> choices.put(one.name(), say(prefix + one.name())));
        return choices;
    }

    /** What stands in addresses for a step: {@code report-approval}. */
    static String noun(DrillStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DrillStep> step(String noun) {
        return Arrays.stream(DrillStep.values())
                .filter(step -> noun(step).equals(noun))
                .findFirst();
    }
}
