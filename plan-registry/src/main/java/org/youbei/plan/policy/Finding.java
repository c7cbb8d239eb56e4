package org.youbei.plan.policy;

import java.util.List;

/**
 * Something that does not satisfy a policy.
 *
 * @param article of 国办发〔2024〕5号
 * @param blocker whether it stops the submission
 * @param arguments what the sentence names; a text that begins with {@code matter.} is the key of a matter
 */
public record Finding(String policy, int article, boolean blocker, Spot spot, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
