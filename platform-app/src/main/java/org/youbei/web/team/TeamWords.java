package org.youbei.web.team;

import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.team.Readiness;
import org.youbei.team.ReadinessPolicy;
import org.youbei.team.staffing.Staffing;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** How ready teams are, in words. */
@Component
class TeamWords extends Words {
    TeamWords(MessageSource messages) {
        super(messages);
    }

    State staffing(Staffing staffing) {
        var kind = switch (staffing) {
            case EMPTY, INADEQUATE -> State.Kind.LATE;
            case ADEQUATE -> State.Kind.SOON;
            case SATISFIED, FULL -> State.Kind.DONE;
        };
        return new State(kind, of("team.staffing.", staffing));
    }

    State readiness(Readiness readiness) {
        if (readiness.isReady()) {
            return new State(State.Kind.DONE, say("team.ready"));
        }
        return readiness.isDeployable()
                ? new State(State.Kind.SOON, say("team.deployable"))
                : new State(State.Kind.LATE, say("team.not-deployable"));
    }

    /** Why a policy is not met. */
    String reason(Readiness.Finding finding) {
        return finding.isMet()
                ? say("team.policy.met")
                : say("bindable.team." + finding.reason(), finding.arguments().toArray());
    }

    /** Who can put it right. */
    String mender(ReadinessPolicy policy) {
        return of("team.mender.", policy);
    }

    String reasons(Readiness readiness) {
        var open = readiness.open();
        return open.isEmpty() ? NONE : open.stream().map(this::reason).collect(Collectors.joining("；"));
    }
}
