/**
 * What a community knows of itself: its figures with date and source, and whom it must look after.
 *
 * <p>Others read figures through {@link org.youbei.community.CommunityFigures} and never ask for the same figure again. The people to look after
 * are in {@code group}: seen by their community and its street only, counted for everybody above. It refuses figures of another community,
 * unlikely values without a word, and a person whom another community has listed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "listing",
            "jurisdiction",
            "workflow",
            "file",
            "sheet",
            "sheet :: column",
            "sheet :: file",
            "obligation",
            "obligation :: rule",
            "obligation :: calendar",
            "place"
        })
package org.youbei.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
