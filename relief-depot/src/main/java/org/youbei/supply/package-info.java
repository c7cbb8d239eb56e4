/** Supplies: what is in store, who moved it, how long it lasts, and what closes a gap. */
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
            "obligation :: rule",
            "place",
            "partner"
        })
package org.youbei.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
