/** Assessments: what is looked at, how much it counts, who answers, who checks, what follows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "workflow",
            "sheet :: file",
            "obligation",
            "obligation :: rule",
            "obligation :: calendar"
        })
package org.youbei.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
