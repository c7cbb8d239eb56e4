/**
 * One record per person, whatever the unit: who it is, how to reach it, which certificates it holds. Names, identity numbers and telephone numbers are
 * sealed; they are found by a keyed hash, shown masked, and opened by a deliberate act that leaves a trace. Other modules refer to a person by its
 * id.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "workflow",
            "sheet",
            "sheet :: column",
            "obligation",
            "obligation :: rule"
        })
package org.youbei.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
