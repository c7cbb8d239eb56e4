package org.youbei.library.regime;

import java.util.List;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.Rule;

/**
 * A regime that every unit of some levels should have in writing.
 *
 * @param document the text that asks for it, as it is cited
 * @param review every how many months it is looked at again
 */
public record RequiredRegime(
        String id,
        Rule.Text title,
        List<JurisdictionLevel> levels,
        String document,
        String article,
        Rule.Source source,
        int review) {
    public RequiredRegime {
        levels = List.copyOf(levels);
    }

    public boolean isAskedOf(JurisdictionCode unit) {
        return levels.contains(unit.level());
    }
}
