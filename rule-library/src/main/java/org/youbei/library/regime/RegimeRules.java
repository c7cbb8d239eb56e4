package org.youbei.library.regime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;

/** What speaks against a step of a regime: the right, the place in the table, then what the person says. */
final class RegimeRules {
    private static final int REMARK = 500;
    private static final int BODY = 200_000;
    private static final int MOST_POSTS = 50;

    private RegimeRules() {}

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || actor.works() && actor.scope().contains(unit);
    }

    static List<Refusal> objections(Actor actor, Regime regime, Step step, LocalDate today) {
        if (!works(actor, regime.unit())) {
            return List.of(RegimeRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(regime.state())) {
            return List.of(RegimeRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        switch (step) {
            case Step.Issue issue -> issue(issue, today, found);
            case Step.Plain plain -> {
                if (plain.kind() == RegimeStep.ISSUE) {
                    found.add(RegimeRefusal.MISSING.at("number"));
                } else {
                    demand(found, "remark", plain.remark(), REMARK);
                }
            }
        }
        return found;
    }

    private static void issue(Step.Issue issue, LocalDate today, List<Refusal> found) {
        demand(found, "number", issue.number(), 80);
        if (issue.on().isAfter(today)) {
            found.add(RegimeRefusal.DATE_FUTURE.at("on"));
        }
        if (issue.readBy().isBefore(issue.on())) {
            found.add(RegimeRefusal.READ_EARLY.at("readBy"));
        }
        var wrong = issue.posts().stream().anyMatch(post -> post.length() > 120);
        if (issue.posts().isEmpty() || issue.posts().size() > MOST_POSTS || wrong) {
            found.add(RegimeRefusal.POSTS.at("posts", MOST_POSTS));
        }
    }

    static List<Refusal> objections(Regime.Words words) {
        var found = new ArrayList<Refusal>();
        demand(found, "title", words.title(), 200);
        demand(found, "owner", words.owner(), 120);
        demand(found, "body", words.body(), BODY);
        return found;
    }

    private static void demand(List<Refusal> found, String field, String text, int most) {
        if (text.isBlank()) {
            found.add(RegimeRefusal.MISSING.at(field));
        } else if (text.length() > most) {
            found.add(RegimeRefusal.TOO_LONG.at(field, most));
        }
    }
}
