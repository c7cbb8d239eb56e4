package org.youbei.plan.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Reason;

/**
 * Something that does not satisfy a policy.
 *
 * @param article of 国办发〔2024〕5号
 * @param refusal why the submission is refused; null where it is only advice
 * @param arguments what the sentence names; a text that begins with {@code matter.} is the key of a matter
 */
public record Finding(String policy, int article, @Nullable Reason refusal, Spot spot, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Whether it stops the submission. */
    public boolean blocker() {
        return refusal != null;
    }
}
