/** Shelters: how many people find room where, who reaches them, and who is inside. */
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
            "community"
        })
package org.youbei.shelter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
