package org.youbei.web.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanStep;
import org.youbei.plan.VersionState;
import org.youbei.web.part.State;

/** What plans are called and how their values are printed, in the language of the person. */
@Component
public class PlanWords {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    public String kind(PlanKind kind, @Nullable HazardCategory category) {
        var word = say("plan.kind." + kind);
        return category == null ? word : say("plan.kind.with-category", word, category(category));
    }

    public String category(HazardCategory category) {
        return say("plan.category." + category);
    }

    public State state(VersionState state) {
        var kind = switch (state) {
            case DRAFT -> State.Kind.IDLE;
            case CONSULTATION, REVIEW, SUBMITTED, APPROVED -> State.Kind.OPEN;
            case ISSUED -> State.Kind.DONE;
            case SUPERSEDED, ABOLISHED, WITHDRAWN -> State.Kind.ENDED;
        };
        return new State(kind, say("plan.state." + state));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(Instant at) {
        return MINUTES.format(at.atZone(CHINA));
    }

    /** What stands in addresses for a step: {@code filing-acceptance}. */
    static String noun(PlanStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PlanStep> step(String noun) {
        return Arrays.stream(PlanStep.values())
                .filter(step -> noun(step).equals(noun))
                .findFirst();
    }

    /** The constants of an enum with their words, as a select offers them. */
    public <E extends Enum<E>> Map<String, String> choices(String prefix, E[] constants) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(constants).forEach(one -> choices.put(one.name(), say(prefix + one.name())));
        return choices;
    }
}
