package org.youbei.incident.run;

import org.jspecify.annotations.Nullable;
import org.youbei.drill.run.RunStep;

/**
 * The run sheet of a plan in action has changed; told in the transaction that changes it.
 *
 * @param stamped the one line that is different now; nothing after a start, another level, an end, which change more than a line
 */
public record SheetMoved(Activation activation, @Nullable RunStep stamped) {}
