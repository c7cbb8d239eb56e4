/**
 * The page of a unit that everybody may read without an account: who to call, what to do, where to go, and what residents write there.
 *
 * <p>{@link org.youbei.resident.ResidentPages} says what a unit publishes of itself and whether its page is shown; other modules add
 * published facts by beans of {@link org.youbei.resident.PublicFacts}. {@link org.youbei.resident.ResidentMessages} takes needs, offers of help and
 * comments on drafts; nothing that a resident wrote is shown to anybody before somebody of the unit has reviewed it, and telephone
 * numbers are sealed. Limits of what comes without an account hold before anything is stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "listing", "jurisdiction", "obligation", "obligation :: rule"})
package org.youbei.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
