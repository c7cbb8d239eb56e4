/**
 * The plans of all units: hierarchy, versions, text by sections, and the way of a version from the draft to its end.
 *
 * <p>{@link org.youbei.plan.PlanRegistry} takes each step for an actor and refuses what does not stand in the table of {@link
 * org.youbei.plan.PlanStep}, what the law does not allow, and what is not the actor's to do. Whatever falls due because of an issued
 * plan it asks of the obligation ledger; it keeps no deadlines of its own. Lists are read through {@code shelf}, the text through
 * {@code section}, documents come in through {@code intake}.
 *
 * <p>Source: 突发事件应急预案管理办法 (国办发〔2024〕5号).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"model", "jurisdiction", "listing", "workflow", "obligation", "paper", "separation"})
package org.youbei.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
