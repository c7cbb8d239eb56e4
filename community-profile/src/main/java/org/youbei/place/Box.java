package org.youbei.place;

import org.locationtech.jts.geom.Envelope;

/** The smallest frame between two meridians and two parallels around something, degrees of WGS-84. */
public record Box(double west, double south, double east, double north) {
    static Box of(Envelope frame) {
        return new Box(frame.getMinX(), frame.getMinY(), frame.getMaxX(), frame.getMaxY());
    }
}
