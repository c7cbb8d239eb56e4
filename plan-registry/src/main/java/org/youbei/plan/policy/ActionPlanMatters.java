package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.PlanKind;

/** The matters of an action plan of a team (article 17, paragraph 2). */
final class ActionPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("response", "应急响应", "响应"),
            Matter.of("cooperation", "指挥协同", "协同", "指挥"),
            Matter.of("forces", "力量编成", "编成", "编组", "力量"),
            Matter.of("intended", "行动设想", "行动构想", "情况设想", "行动"),
            Matter.of("all-support", "综合保障", "保障"));

    @Override
    public int article() {
        return 17;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isOf(PlanKind.ACTION_PLAN) ? Matter.missing(this, version, MATTERS) : Stream.empty();
    }
}
