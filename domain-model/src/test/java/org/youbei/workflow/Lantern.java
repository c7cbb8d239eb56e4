package org.youbei.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** The smallest thing that takes steps: it is lit once. */
class Lantern extends Placed {
    enum State {
        DARK,
        LIT
    }

    enum Act {
        LIGHTING_UP
    }

    record Lighting(String remark) {}

    /** Lights it, unless it is lit or the ledger of this test objects. */
    static class Rule implements StepRule<Lantern, Lighting> {
        List<Refusal> demanded = List.of();
        int consulted;

        @Override
        public List<Refusal> objections(StepRequest<Lantern> asked, Lighting step) {
            return asked.thing().objections();
        }

        @Override
        public List<Refusal> demands(StepRequest<Lantern> asked, Lighting step) {
            consulted++;
            return demanded;
        }

        @Override
        public StepRecord apply(StepRequest<Lantern> asked, Lighting step) {
            return asked.thing().take(asked, step).orElseThrow();
        }
    }

    State state = State.DARK;

    Lantern(UUID id, JurisdictionCode unit) {
        super(id, unit);
    }

    void carryTo(JurisdictionCode unit) {
        moveTo(unit);
    }

    List<Refusal> objections() {
        return state == State.LIT ? List.of(Refusal.of("lantern.out-of-order")) : List.of();
    }

    Outcome<StepRecord> take(StepRequest<Lantern> asked, Lighting step) {
        if (!objections().isEmpty()) {
            return Outcome.refused(objections());
        }
        state = State.LIT;
        return Outcome.done(StepRecord.of(Act.LIGHTING_UP, State.DARK, state, asked.today(), step.remark())
                .knowing(Map.of("oil", "full"))
                .telling("lit"));
    }
}
