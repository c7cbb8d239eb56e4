package org.youbei.account.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** @param fields what was typed, by the names of the fields */
public record Draft(Map<String, List<String>> fields, Instant savedAt) {
    public Draft {
        fields = Map.copyOf(fields);
    }
}
