/**
 * What an assessment found and what follows: rectification with an owner, a date and verification by another, and the ladder of accountability. The
 * platform proposes with reasons; a named person decides; conclusions on persons are not drawn here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "listing",
            "jurisdiction",
            "obligation",
            "obligation :: calendar",
            "assessment :: rule"
        })
package org.youbei.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
