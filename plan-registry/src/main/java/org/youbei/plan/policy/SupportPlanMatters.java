package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.PlanKind;

/** The matters of a special or departmental plan that provides a support (article 11, paragraph 1). */
final class SupportPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("command", "指挥机制", "指挥体系", "指挥部", "组织指挥"),
            Matter.of("tasks", "任务", "职责"),
            Matter.of("resources", "资源布局", "资源分布", "储备", "队伍", "物资"),
            Matter.of("dispatch", "调用", "调度", "响应程序", "应急响应", "征用"),
            Matter.of("concrete", "措施"));

    @Override
    public int article() {
        return 11;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return isSupport(version) ? Matter.missing(this, version, MATTERS) : Stream.empty();
    }

    static boolean isSupport(Examined version) {
        return version.isOf(PlanKind.SPECIAL, PlanKind.DEPARTMENTAL)
                && version.entry().title().contains("保障")
                && !EventPlanMatters.isEvent(version);
    }
}
