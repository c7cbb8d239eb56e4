package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanKind;

/** The matters of the plan of a street or township (article 15, paragraph 1). */
final class StreetPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("warning-spread", "预警信息", "预警传播", "预警发布", "叫应"),
            Matter.of("tasks", "任务分工", "职责", "分工", "任务"),
            Matter.of("measures", "处置措施", "先期处置", "应急处置", "处置"),
            Matter.of("reporting", "信息收集", "信息报告", "信息报送", "报告"),
            Matter.of("site", "现场管理", "现场管控", "现场指挥", "警戒", "维护秩序"),
            Matter.of("evacuation", "疏散", "转移", "安置"));

    @Override
    public int article() {
        return 15;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isAbout(JurisdictionLevel.STREET, PlanKind.GENERAL, PlanKind.SPECIAL, PlanKind.DEPARTMENTAL)
                ? Matter.missing(this, version, MATTERS)
                : Stream.empty();
    }
}
