package org.youbei.web.expert;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.expert.Expert;
import org.youbei.expert.Invitation;
import org.youbei.model.ChinaTime;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** How experts are said. */
@Component
class ExpertWords extends Words {
    private final Clock clock;

    ExpertWords(MessageSource messages, Clock clock) {
        super(messages);
        this.clock = clock;
    }

    String fields(Expert expert) {
        return expert.entry().fields().stream()
                .sorted()
                .map(field -> of("expert.field.", field))
                .collect(Collectors.joining("、"));
    }

    State state(Invitation.State state) {
        var kind = switch (state) {
            case INVITED -> State.Kind.SOON;
            case ACCEPTED -> State.Kind.OPEN;
            case ATTENDED -> State.Kind.DONE;
            case DECLINED, WITHDRAWN, ABSENT -> State.Kind.ENDED;
        };
        return new State(kind, of("expert.invitation.state.", state));
    }

    State state(Expert expert) {
        if (expert.endedOn() != null) {
            return new State(State.Kind.ENDED, say("expert.state.ended"));
        }
        return expert.isAppointed(ChinaTime.today(clock))
                ? new State(State.Kind.DONE, say("expert.state.appointed"))
                : new State(State.Kind.LATE, say("expert.state.over"));
    }
}
