/**
 * Trainings: courses that give certificates, sessions with a number of places and a list of those who wait, who came, who passed, and what a unit
 * plans for a year. Who has a place follows from the order in which people asked; nobody moves the list up. Whoever passes gets the certificate, or
 * renews the one held.
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
            "person",
            "person :: certificate",
            "team",
            "team :: staffing",
            "volunteer",
            "volunteer :: hours"
        })
package org.youbei.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
