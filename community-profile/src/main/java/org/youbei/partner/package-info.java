/** Neighbouring units and partner organisations, what they can bring, and the agreements with them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "listing",
            "jurisdiction",
            "workflow",
            "file",
            "sheet",
            "obligation",
            "obligation :: rule",
            "place"
        })
package org.youbei.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
