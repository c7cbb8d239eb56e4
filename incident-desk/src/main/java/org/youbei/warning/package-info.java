/** Warnings: messages of the Common Alerting Protocol, the units they reach, and who acknowledged. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "obligation",
            "obligation :: rule",
            "place",
            "plan",
            "plan :: response",
            "plan :: shelf"
        })
package org.youbei.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
