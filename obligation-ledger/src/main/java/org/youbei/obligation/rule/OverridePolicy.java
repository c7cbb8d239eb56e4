package org.youbei.obligation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/** Who may decide another period, and what such a decision must say. */
final class OverridePolicy {
    private OverridePolicy() {}

    static boolean mayDecide(Actor actor, JurisdictionCode unit) {
        return actor.has(Role.ADMINISTRATOR, Role.DISTRICT_SUPERVISOR)
                && actor.scope().contains(unit);
    }

    static List<Refusal> refusals(
            Actor actor, JurisdictionCode unit, Optional<Rule> rule, String period, String reason) {
        if (!mayDecide(actor, unit)) {
            return List.of(Refusal.forbidden("rule.not-allowed"));
        }
        if (rule.isEmpty()) {
            return List.of(Refusal.at("rule", "rule.unknown"));
        }
        var refusals = new ArrayList<Refusal>();
        if (!rule.get().overridable()) {
            refusals.add(Refusal.at("rule", "rule.fixed"));
        }
        if (!isLike(rule.get(), period)) {
            refusals.add(Refusal.at("period", "rule.period"));
        }
        if (reason.isBlank() || reason.strip().length() > 500) {
            refusals.add(Refusal.at("reason", "rule.reason"));
        }
        return refusals;
    }

    /** As many periods as the rule has, so that a ladder stays a ladder. */
    private static boolean isLike(Rule rule, String period) {
        var words = List.of(period.strip().split(" +"));
        return words.size() == rule.periods().size()
                && period.length() <= 40
                && words.stream().allMatch(word -> Period.parse(word).isPresent());
    }
}
