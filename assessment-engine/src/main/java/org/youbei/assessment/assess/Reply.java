package org.youbei.assessment.assess;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Explained;

/** The fields of a result in their order, and what explains them. */
final class Reply {
    private final Explained explained;
    private final Map<String, @Nullable Object> result = new LinkedHashMap<>();

    private Reply(Explained explained) {
        this.explained = explained;
    }

    static Reply of(Explained explained) {
        return new Reply(explained);
    }

    Reply with(String field, @Nullable Object value) {
        result.put(field, value);
        return this;
    }

    Map<String, @Nullable Object> result() {
        return result;
    }

    Explained explained() {
        return explained;
    }
}
