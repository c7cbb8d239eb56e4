/**
 * Drills: what must be drilled by when, the schedule of a year, and each drill from its planning to the last finding verified.
 *
 * <p>{@link org.youbei.drill.DrillCalendar} registers drills and leads them step by step; {@code preparation}, {@code run}, {@code
 * evaluation} and {@code improvement} own what belongs to one drill, {@code report} keeps what was approved, {@code coverage} and {@code
 * listing} look at all of them. The
 * duty behind a drill stands in the obligation ledger and is fulfilled only by a drill that was evaluated and whose attendance was
 * confirmed; to move or to cancel a drill never touches it. A finding against a section proposes a revision of the plan by an event.
 *
 * <p>Sources: 突发事件应急演练指南（应急办函〔2009〕62号）, YJ/T 9007-2019, YJ/T 9009-2015.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "listing",
            "jurisdiction",
            "workflow",
            "separation",
            "obligation",
            "obligation :: rule",
            "obligation :: calendar",
            "plan",
            "plan :: response",
            "plan :: section",
            "plan :: shelf"
        })
package org.youbei.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
