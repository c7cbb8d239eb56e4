package org.youbei.calculate;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** One {@code op}: makes of what is given what is answered. An implementation has a public constructor without parameters. */
public interface Operation {
    /** What a request names it by, such as {@code risk-colours}. */
    String name();

    /**
     * Asks the rule.
     *
     * @return numbers, texts, flags, nulls, lists, and maps whose order is that of the answer
     * @throws NotAnswered where the request lacks something, or the rule refuses it
     */
    Object answer(Given given);

    /** All operations that modules offer, by name. */
    static Map<String, Operation> offered() {
        var offered = new TreeMap<String, Operation>();
        for (var operation : ServiceLoader.load(Operation.class)) {
            var other = offered.put(operation.name(), operation);
            if (other != null) {
                throw new IllegalStateException("two operations are named " + operation.name());
            }
        }
        return offered;
    }
}
