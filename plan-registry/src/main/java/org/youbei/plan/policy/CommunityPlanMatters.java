package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanKind;

/** The matters of the plan of a village or community (article 15, paragraph 2). */
final class CommunityPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("risk-points", "风险点", "风险点位", "隐患点", "重点部位", "危险点"),
            Matter.of("answerable", "责任人", "负责人", "包保"),
            Matter.of("warning-spread", "预警"),
            Matter.of("transfer", "转移", "避险", "疏散"),
            Matter.of("measures", "处置", "救助"),
            Matter.of("dispatch", "资源调用", "物资", "队伍", "调用"));

    @Override
    public int article() {
        return 15;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isAbout(JurisdictionLevel.COMMUNITY, PlanKind.GENERAL, PlanKind.SPECIAL, PlanKind.DEPARTMENTAL)
                ? Matter.missing(this, version, MATTERS)
                : Stream.empty();
    }
}
