package org.youbei.community.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** A person to look after as lists show it: names masked, no number, no room. */
public record ListedPerson(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        int revision,
        String name,
        String helper,
        String standIn,
        List<GroupKind> kinds,
        String building,
        Means means,
        int turn,
        Ground ground,
        LocalDate noticedOn,
        @Nullable LocalDate groundUntil,
        LocalDate checkedOn) {}
