package org.youbei.web.failure;

import java.util.Set;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param busy whether the same request may well succeed in a moment
 * @param unopenable whether a sealed value is in the way that the keys of this node do not open
 * @param reference what the person can quote, and the log holds
 */
record Failure(int status, boolean busy, boolean unopenable, String reference) {
    /** The statuses with sentences of their own; others speak as 400 or 500. */
    private static final Set<Integer> SPOKEN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    /** The key behind {@code failure.}. */
    public String key() {
        if (busy) {
            return "busy";
        }
        if (unopenable) {
            return "unopenable";
        }
        if (SPOKEN.contains(status)) {
            return Integer.toString(status);
        }
        return status >= 400 && status < 500 ? "400" : "500";
    }

    /** Whether the platform is at fault, not the request. */
    public boolean ours() {
        return status >= 500;
    }
}
