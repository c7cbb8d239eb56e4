package org.youbei.drill;

import org.youbei.model.Actor;

/**
 * The report of a drill is approved and says the same from now on. Told inside the transaction of the approval: who cannot keep what the
 * report says must fail, and the approval with it.
 */
public record ReportApproved(Actor actor, Drill drill) {}
