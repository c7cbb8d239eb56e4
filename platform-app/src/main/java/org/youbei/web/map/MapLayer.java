package org.youbei.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** What a noun shows on the map of everything. Every bean of this type takes part; its name is the text {@code map.layer.<key>}. */
public interface MapLayer {
    String key();

    /** Its place among the layers, the lowest first. */
    int order();

    /** @param unit only there and below; null for all of the scope */
    List<Spot> spots(Actor actor, @Nullable JurisdictionCode unit, int most);

    /** Lines and areas beside the spots; most nouns have none. */
    default List<Drawing> drawings(Actor actor, @Nullable JurisdictionCode unit, int most) {
        return List.of();
    }
}
