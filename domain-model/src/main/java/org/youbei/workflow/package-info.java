/**
 * How a thing changes, one step at a time: {@link org.youbei.workflow.Workflow} takes each step of plans, drills, hazards and whatever comes
 * after them in one order, and {@link org.youbei.workflow.Chronicle} keeps what happened.
 *
 * <p>It owns no table and no rule. A module brings its thing, its steps, a {@link org.youbei.workflow.StepRule} for them and a table of the
 * shape that {@code Chronicle} describes; the thing refuses by its own verb what does not fit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "model")
package org.youbei.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
