/** Laws, standards and rules of units as texts with clauses: which is in force, who cites which, which a unit must have, and who has read it. */
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
            "plan :: intake"
        })
package org.youbei.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
