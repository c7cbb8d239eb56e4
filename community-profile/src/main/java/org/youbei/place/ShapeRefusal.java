package org.youbei.place;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something is no shape that can be kept. Sentences: {@code refusal.shape.<name in lower case with hyphens>}. */
public enum ShapeRefusal implements Reason {
    /** No GeoJSON geometry of a known kind. */
    MALFORMED,
    /** A position that is not on earth; its two numbers. */
    NOT_ON_EARTH,
    /** Latitude before longitude, as every position in the country shows. */
    SWAPPED,
    /** More corners than are taken; the limit. */
    TOO_MANY_CORNERS,
    /** A line with one corner, a ring with two. */
    TOO_FEW_CORNERS,
    /** An outline that crosses or touches itself along a line; where, longitude and latitude. */
    CROSSING,
    /** A hole that is not within its outline; where. */
    HOLE_OUTSIDE,
    /** An area of nothing. */
    EMPTY;

    @Override
    public String noun() {
        return "shape";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
