/**
 * Who acts for a unit: its posts with holders and stand-ins, its teams with members, what they need and whether they are ready, and the calls that reach
 * them. How a post or a team stands is derived as it is read. It refuses a holder who is no person of the unit, and a deployment without the
 * certificate that it takes.
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
            "obligation :: rule",
            "person",
            "person :: certificate"
        })
package org.youbei.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
