package org.youbei.obligation.rule;

import org.jspecify.annotations.Nullable;

/**
 * A plan that every unit of a level must have, by law or by a default of this product.
 *
 * @param level DISTRICT, STREET or COMMUNITY
 * @param kind the kind of plan, such as GENERAL or SPECIAL
 * @param category the category of emergency of a special plan
 * @param law the words of the source, where they were read
 */
public record RequiredPlan(
        String level,
        String kind,
        @Nullable String category,
        Rule.Text document,
        String article,
        Rule.Source source,
        @Nullable String law) {
    public boolean isConfirmed() {
        return source.isConfirmed();
    }
}
