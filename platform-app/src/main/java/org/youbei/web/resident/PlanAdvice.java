package org.youbei.web.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PublicPlans;
import org.youbei.plan.section.Section;
import org.youbei.resident.PublicFact;
import org.youbei.resident.PublicFacts;

/**
 * What to do per hazard: of each published plan, the beginnings of those sections of its short version that speak of what people do. A
 * plan that has no such section is named only.
 */
@Component
class PlanAdvice implements PublicFacts {
    private static final int MOST_PLANS = 8;
    private static final int MOST_SECTIONS = 3;
    private static final int LONGEST = 160;
    private static final Set<String> FOR_PEOPLE =
            Set.of("预警", "疏散", "转移", "避险", "避难", "自救", "撤离", "安置", "公众", "报警", "先期处置", "救助");

    private final PublicPlans plans;

    PlanAdvice(PublicPlans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PublicFact> of(JurisdictionCode unit) {
        return plans.published(unit).stream()
                .filter(plan -> plan.kind() != PlanKind.HANDBOOK)
                .limit(MOST_PLANS)
                .map(plan -> new PublicFact(
                        PublicFact.Kind.ADVICE, plan.title(), lines(plans.shortVersion(plan.version())), null))
                .toList();
    }

    static List<String> lines(List<Section> sections) {
        var lines = new ArrayList<String>();
        for (var section : sections) {
            var text = opening(section.body());
            if (lines.size() < MOST_SECTIONS
                    && !text.isEmpty()
                    && FOR_PEOPLE.stream().anyMatch(section.title()::contains)) {
                lines.add(section.title() + "：" + text);
            }
        }
        return lines;
    }

    /** Whole sentences as far as they fit, else the beginning of the first one. */
    private static String opening(String body) {
        var text = body.replace('\n', ' ').strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf('。', LONGEST);
        return end > 0 ? text.substring(0, end + 1) : text.substring(0, LONGEST) + "…";
    }
}
