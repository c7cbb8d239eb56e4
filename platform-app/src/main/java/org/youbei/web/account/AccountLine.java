package org.youbei.web.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.web.part.State;

/** A line of the list of accounts, ready to print. */
record AccountLine(
        UUID id,
        String username,
        String name,
        String unit,
        List<String> roles,
        State state,
        boolean secondFactor,
        @Nullable Instant signedInAt) {}
