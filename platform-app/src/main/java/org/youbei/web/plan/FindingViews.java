package org.youbei.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanChecks;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.VersionState;
import org.youbei.plan.policy.Finding;
import org.youbei.plan.policy.Spot;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;

/** Says what the policies found in a version: what, by which article, where, and who can put it right. */
@Component
public class FindingViews {
    private final PlanChecks checks;
    private final PlanWords words;
    private final UnitPicker units;

    FindingViews(PlanChecks checks, PlanWords words, UnitPicker units) {
        this.checks = checks;
        this.words = words;
        this.units = units;
    }

    /** Blockers first. */
    public List<FindingView> of(PlanDossier plan, PlanStructure structure) {
        var unit = plan.entry().unit();
        var name = units.name(unit);
        var who = words.say("plan.finding.who", name, words.say("role." + Authority.keeper(unit)));
        return checks.of(plan, structure).stream()
                .map(finding -> view(finding, plan, who))
                .toList();
    }

    private FindingView view(Finding finding, PlanDossier plan, String who) {
        var kind = finding.blocker() ? State.Kind.LATE : State.Kind.SOON;
        var word = words.say(finding.blocker() ? "plan.finding.blocker" : "plan.finding.advice");
        return new FindingView(
                finding.blocker(),
                new State(kind, word),
                words.say(
                        "plan.policy." + finding.policy(),
                        finding.arguments().stream().map(this::argument).toArray()),
                words.say("plan.finding.clause", finding.article()),
                where(finding.spot()),
                plan.version().standing().state() == VersionState.DRAFT ? href(plan, finding.spot()) : null,
                who);
    }

    private Object argument(Object said) {
        return said instanceof String text && text.startsWith("matter.") ? words.say("plan." + text) : said;
    }

    private String where(Spot spot) {
        return spot.kind() == Spot.Kind.RESPONSE ? words.say("plan.level." + spot.label()) : spot.label();
    }

    private static @Nullable String href(PlanDossier plan, Spot spot) {
        var base = "/plans/" + plan.id();
        return switch (spot.kind()) {
            case DESCRIPTION -> base + "/edit";
            case TEXT, UNPLACED -> base + "/sections";
            case SECTION -> base + "/sections/" + spot.id();
            case RESPONSES, STEPS, CONTACTS -> base + "/structure";
            case RESPONSE -> base + "/responses/" + spot.id();
            case STEP -> base + "/steps/" + spot.id();
            case CONTACT -> base + "/contacts/" + spot.id();
        };
    }
}
