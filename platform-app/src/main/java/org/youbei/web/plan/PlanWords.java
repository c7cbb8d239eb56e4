package org.youbei.web.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What plans are called and how their values are printed, in the language of the person. */
@Component
public class PlanWords extends Words {
    PlanWords(MessageSource messages) {
        super(messages);
    }

    public String kind(PlanKind kind, @Nullable HazardCategory category) {
        var word = say("plan.kind." + kind);
        return category == null ? word : say("plan.kind.with-category", word, category(category));
    }

    public String category(HazardCategory category) {
        return say("plan.category." + category);
    }

    /** Who recorded what somebody else said or signed, and how it is known. */
    String recorded(String by, String proof) {
        if (by.isEmpty()) {
            return "";
        }
        return proof.isEmpty() ? say("plan.recorded", by) : say("plan.recorded.because", by, proof);
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
}
