package org.youbei.web.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger of a shelter's people as it stands in the body: any part may be missing or hold anything of its type.
 * {@link EntryReading} says what is wrong with it.
 *
 * @param kind {@code ARRIVAL}, {@code LEAVE} or {@code COUNT}
 * @param household of those who leave; null for the others
 * @param at by the phone's clock, as is {@code sentAt}
 */
record PhoneEntry(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String opening,
        @Nullable String household,
        @Nullable Integer people,
        @Nullable Integer children,
        @Nullable Integer elderly,
        @Nullable List<@Nullable String> needs,
        @Nullable String code,
        @Nullable String names,
        @Nullable String phone,
        @Nullable String next,
        @Nullable String at,
        @Nullable String sentAt,
        @Nullable String remark) {}
