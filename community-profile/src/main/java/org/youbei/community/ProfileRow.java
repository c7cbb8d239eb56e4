package org.youbei.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A community in a list.
 *
 * @param missing how many figures have never been said
 * @param latest the newest day that one of its figures holds for
 * @param freshUntil the last day on which all its figures hold
 */
public record ProfileRow(
        JurisdictionCode unit,
        String name,
        String street,
        @Nullable Long residents,
        @Nullable Long households,
        int missing,
        @Nullable LocalDate latest,
        @Nullable LocalDate freshUntil,
        ProfileState state) {}
