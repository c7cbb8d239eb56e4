package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanKind;

/** The matters of a special or departmental plan of a district (article 10, paragraph 4). */
final class EmergencyPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("command", "指挥机制", "指挥体系", "指挥部", "组织指挥", "指挥机构"),
            Matter.of("risk-control", "风险管控", "风险防控", "风险排查", "隐患排查", "风险点"),
            Matter.of("warning", "监测", "预警"),
            Matter.of("reporting", "信息报告", "信息报送", "报告"),
            Matter.of("mutual-rescue", "自救", "互救"),
            Matter.of("measures", "处置措施", "应急处置", "先期处置"),
            Matter.of("site", "现场管控", "现场管理", "警戒", "交通管制", "现场指挥"),
            Matter.of("teams-and-stock", "队伍", "物资"));

    @Override
    public int article() {
        return 10;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isAbout(JurisdictionLevel.DISTRICT, PlanKind.SPECIAL, PlanKind.DEPARTMENTAL)
                        && !SupportPlanMatters.isSupport(version)
                        && !EventPlanMatters.isEvent(version)
                ? Matter.missing(this, version, MATTERS)
                : Stream.empty();
    }
}
