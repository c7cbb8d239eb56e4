package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;

/** The matters of a plan for a great event (article 12). */
final class EventPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("command", "指挥体系", "指挥部", "组织指挥", "领导小组"),
            Matter.of("tasks", "任务", "职责"),
            Matter.of("risks", "风险"),
            Matter.of("together", "联动", "协同"),
            Matter.of("warning", "监测", "预警"),
            Matter.of("reporting", "信息报告", "信息报送", "报告"),
            Matter.of("measures", "处置"),
            Matter.of("evacuation", "疏散", "撤离"));

    @Override
    public int article() {
        return 12;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return isEvent(version) ? Matter.missing(this, version, MATTERS) : Stream.empty();
    }

    static boolean isEvent(Examined version) {
        var title = version.entry().title();
        return title.contains("活动") && title.contains("保障");
    }
}
