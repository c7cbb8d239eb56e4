package org.youbei.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A figure of a unit, added up over its communities. What is missing adds nothing and is named, so that a sum is never read for more than it is.
 *
 * @param number null where no community has said a number
 * @param oldest the oldest day that one of the numbers holds for; null without numbers
 * @param communities how many there are
 * @param notApplicable how many of them have no such thing
 * @param notKnown those that do not know it
 * @param missing those that have not said anything
 * @param stale those whose number is older than its rule allows; it is counted all the same
 */
public record FigureSum(
        String code,
        JurisdictionCode unit,
        @Nullable BigDecimal number,
        @Nullable LocalDate oldest,
        int communities,
        int notApplicable,
        List<JurisdictionCode> notKnown,
        List<JurisdictionCode> missing,
        List<JurisdictionCode> stale) {
    /** How many communities are in the sum: those with a number and those without the thing. */
    public int covered() {
        return communities - notKnown.size() - missing.size();
    }

    public boolean isComplete() {
        return communities > 0 && covered() == communities;
    }
}
