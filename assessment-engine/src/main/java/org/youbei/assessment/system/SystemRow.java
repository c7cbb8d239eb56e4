package org.youbei.assessment.system;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** @param automatic how many of its indicators fill themselves */
public record SystemRow(
        UUID id,
        String title,
        JurisdictionCode unit,
        String unitName,
        int version,
        SystemState state,
        boolean confirmed,
        String source,
        int indicators,
        int automatic) {}
