package org.youbei.education.base;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param checkedOn null before the first check */
public record Kit(
        UUID id,
        UUID room,
        String name,
        boolean sound,
        @Nullable LocalDate checkedOn,
        String remark) {}
