package org.youbei.education.base;

import java.time.LocalTime;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A room or a station of the training base.
 *
 * @param staff how many groups can be guided at a time
 */
public record Room(
        UUID id, JurisdictionCode unit, String name, int capacity, int staff, LocalTime opens, LocalTime closes) {}
