package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanKind;

/** The matters of a general plan of a government (article 8). */
final class GeneralPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("requirements", "编制目的", "总体要求", "工作原则", "总则"),
            Matter.of("grading", "分级", "分类"),
            Matter.of("plan-system", "预案体系"),
            Matter.of("command", "指挥体系", "指挥部", "领导机构", "指挥机构"),
            Matter.of("risk-control", "风险防控", "风险管控", "风险评估", "风险排查"),
            Matter.of("warning", "监测", "预警"),
            Matter.of("rescue", "处置", "救援"),
            Matter.of("support", "应急保障", "保障"),
            Matter.of("recovery", "恢复重建", "恢复与重建", "善后"),
            Matter.of("plan-keeping", "预案管理", "预案修订", "预案评估", "评估与修订"));

    @Override
    public int article() {
        return 8;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isOf(PlanKind.GENERAL)
                        && version.entry().unit().level().compareTo(JurisdictionLevel.DISTRICT) <= 0
                ? Matter.missing(this, version, MATTERS)
                : Stream.empty();
    }
}
