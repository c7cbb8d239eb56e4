/** The duty room: stations, rosters and swaps, the log and the handover. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "workflow",
            "paper",
            "sheet",
            "obligation",
            "obligation :: rule",
            "obligation :: calendar"
        })
package org.youbei.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
