package org.youbei.web.incident;

import org.springframework.stereotype.Component;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentLine;
import org.youbei.incident.IncidentState;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.word.Words;

/** Incidents in words. */
@Component
public class IncidentWords {
    private final Words words;

    IncidentWords(Words words) {
        this.words = words;
    }

    /** With its mark where it is played. */
    public String name(Incident one) {
        return one.exercise() ? words.say("incident.exercise", one.title()) : one.title();
    }

    State state(IncidentState state) {
        var kind = switch (state) {
            case REPORTED -> State.Kind.LATE;
            case VERIFIED, RESPONDING -> State.Kind.SOON;
            case CONTROLLED -> State.Kind.OPEN;
            case ENDED, REVIEWED -> State.Kind.DONE;
            case ARCHIVED, FALSE_ALARM, MERGED -> State.Kind.ENDED;
        };
        return new State(kind, words.of("incident.state.", state));
    }

    TimelineEntry entry(IncidentLine line) {
        return TimelineEntry.told(
                        words,
                        line.at(),
                        line.name(),
                        words.say("incident.line." + line.what()),
                        line.said().isBlank() ? null : line.said(),
                        null,
                        State.Kind.OPEN)
                .withId("line-" + line.id());
    }
}
