package org.youbei.drill.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run sheet has changed. Told after the commit, so that watchers read what is there.
 *
 * @param stamped the one line that is different now; nothing after a start, a hold, an end, which change what every line offers
 */
public record SheetChanged(UUID drill, @Nullable RunStep stamped) {}
