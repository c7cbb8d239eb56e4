package org.youbei.web.shelter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.UnverifiedLaw;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.shelter.ShelterState;
import org.youbei.shelter.site.Facility;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.stay.Need;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What shelters are called, in the language of the person. */
@Component
class ShelterWords extends Words {
    ShelterWords(MessageSource messages) {
        super(messages);
    }

    /** A saturated one is open all the same; its word says both. */
    State state(ShelterState state, boolean saturated) {
        if (saturated) {
            return new State(State.Kind.LATE, say("shelter.saturated"));
        }
        var kind = switch (state) {
            case PLANNED -> State.Kind.IDLE;
            case READY -> State.Kind.DONE;
            case OPEN -> State.Kind.OPEN;
            case MAINTENANCE, RESTORING -> State.Kind.SOON;
            case PAUSED -> State.Kind.PAUSED;
            case RETIRED -> State.Kind.ENDED;
        };
        return new State(kind, of("shelter.state.", state));
    }

    String hazards(Set<Hazard> hazards) {
        return hazards.isEmpty() ? say("shelter.unrecorded") : joined("shelter.hazard.", hazards);
    }

    String facilities(Set<Facility> facilities) {
        return facilities.isEmpty() ? say("shelter.unrecorded") : joined("shelter.facility.", facilities);
    }

    String needs(String needs) {
        var set = Sets.read(needs, Need.class);
        return set.isEmpty() ? NONE : joined("shelter.need.", set);
    }

    private String joined(String prefix, Set<? extends Enum<?>> constants) {
        var between = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ", " : "、";
        return constants.stream().map(one -> of(prefix, one)).collect(Collectors.joining(between));
    }

    /** A number of people, or that nobody has recorded it. */
    String people(@Nullable Integer people) {
        return people == null ? say("shelter.unrecorded") : say("shelter.people", people);
    }

    /** Where the figures of the rule pack come from. */
    String source(RuleFigures figures) {
        return say(
                figures.isConfirmed() || !UnverifiedLaw.isMarked() ? "shelter.source" : "shelter.source.unconfirmed",
                figures.document().in(LocaleContextHolder.getLocale()),
                figures.article());
    }

    List<String> heads(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> say("shelter.head." + name))
                .toList();
    }
}
