package org.youbei.person;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which people a list shows; null filters nothing.
 *
 * @param q a whole name, a whole telephone number or a whole identity number: parts cannot be found, they are sealed
 */
public record PersonFilter(
        @Nullable MembershipKind kind,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
