package org.youbei.duty.station;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A place that is manned, with the rules of its roster.
 *
 * @param phone the published number of the room
 * @param leaders how many lead in each slot
 * @param staff how many others are there
 * @param restHours between two turns of one person
 * @param wholeDay whether somebody has to be there in every minute (24 小时值班)
 * @param basis the text that says so
 */
public record Station(
        UUID id,
        JurisdictionCode unit,
        String name,
        String phone,
        int leaders,
        int staff,
        int restHours,
        boolean wholeDay,
        String basis) {}
