/** Incidents, the reports about them, the plans they start, and what was lost. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "workflow",
            "file",
            "paper",
            "obligation",
            "obligation :: rule",
            "place",
            "duty",
            "duty :: log",
            "warning",
            "warning :: rule",
            "risk",
            "supply",
            "supply :: item",
            "supply :: point",
            "supply :: rule",
            "supply :: stock",
            "drill :: run",
            "drill :: improvement",
            "separation",
            "plan",
            "plan :: response",
            "team",
            "team :: call"
        })
package org.youbei.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
