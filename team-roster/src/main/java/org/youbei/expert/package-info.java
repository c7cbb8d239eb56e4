/**
 * The experts of a district: fields, qualifications, how long they are appointed, and conflicts of interest. Whoever judges the work of others chooses
 * from here; an expert takes no part in what they have to do with themselves. It refuses a conflict without a reason and an expert without a field.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "calculate",
            "listing",
            "jurisdiction",
            "obligation",
            "obligation :: rule",
            "sheet",
            "sheet :: column",
            "person"
        })
package org.youbei.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
