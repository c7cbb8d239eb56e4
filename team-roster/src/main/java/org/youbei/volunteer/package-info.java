/**
 * Volunteers from the application to the exit: vetted by the community, on probation, active, on leave, gone; the shifts they take, the hours they gave, and
 * the certificate of their service. Hours are only ever added; a mistake is reversed by a row that names it. It refuses two shifts at once, hours
 * confirmed by the volunteer, and an exit with something still open.
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
            "person :: certificate",
            "team"
        })
package org.youbei.volunteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
