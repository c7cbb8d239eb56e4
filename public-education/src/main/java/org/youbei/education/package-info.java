/** Education of the public: key dates, activities with their proof, quizzes, materials, and the training base. */
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
            "community",
            "risk"
        })
package org.youbei.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
