package org.youbei.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param minutes confirmed so far, without travel */
public record VolunteerRow(
        UUID id,
        String name,
        String phone,
        String unitName,
        List<String> skills,
        VolunteerState state,
        LocalDate appliedOn,
        long minutes) {}
