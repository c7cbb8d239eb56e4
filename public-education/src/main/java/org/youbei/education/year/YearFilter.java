package org.youbei.education.year;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which years a list shows; null filters nothing. */
public record YearFilter(@Nullable Integer year, @Nullable JurisdictionCode unit) {}
