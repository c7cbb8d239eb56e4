package org.youbei.shelter.reach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Help of one kind that somebody on foot can reach, as the module that keeps it knows; asked inside a scope. */
public interface HelpNearby {
    /** What counts for the ten minutes. */
    enum Kind {
        /** 持有效救护证的人 */
        FIRST_AIDER,
        /** 自动体外除颤器 */
        DEFIBRILLATOR,
        /** 灭火器材 */
        FIRE_KIT
    }

    /**
     * Where some of it is.
     *
     * @param unit whose it is
     * @param at the place; null where only the unit is known, whose middle then counts
     * @param number how many are there, above zero
     */
    record Found(JurisdictionCode unit, @Nullable GeoPoint at, long number) {}

    Kind kind();

    /** All that is sound, and valid today. */
    List<Found> in(Scope scope);
}
