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
    EMPTY,
    /** A row that is not a longitude and a latitude; its number. */
    CORNER,
    /** Neither GeoJSON nor a zip with a Shapefile of areas. */
    FILE,
    /** Points or lines only. */
    NO_AREA,
    /** Several areas, and not exactly one that bears the unit's code or name; how many, how many of them fit, the name. */
    SEVERAL,
    SEVERAL_FILES,
    /** An archive that grows beyond its limits; megabytes and entries. */
    TOO_LARGE,
    /** Metres of a projection in place of degrees. */
    PROJECTED,
    /** A datum that is not converted here. */
    OTHER_DATUM,
    /** The file names another datum than the person; its name. */
    DATUM_DIFFERS,
    /** The unit's own points speak for another datum; its name, points inside as said, as in the other, of how many. */
    LOOKS_SHIFTED,
    /** The unit above, and how many per cent lie outside of it. */
    OUTSIDE,
    /** Nowhere near what is registered in the district; its name. */
    ELSEWHERE,
    /** Who drew it is not said; the characters that fit. */
    SOURCE,
    NOT_YOURS;

    @Override
    public String noun() {
        return "shape";
    }

    @Override
    public Kind kind() {
        return this == NOT_YOURS ? Kind.FORBIDDEN : Kind.INVALID;
    }
}
