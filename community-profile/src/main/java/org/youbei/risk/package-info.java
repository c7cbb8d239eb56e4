/** The risks of a place, how likely and how bad they are, what is done about them, and the gauges that watch them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "workflow",
            "file",
            "sheet",
            "sheet :: column",
            "obligation",
            "obligation :: rule",
            "place",
            "community"
        })
package org.youbei.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
