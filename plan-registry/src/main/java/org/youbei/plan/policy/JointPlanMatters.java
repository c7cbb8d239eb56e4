package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.PlanKind;

/** The matters of a joint plan of neighbours (article 13). */
final class JointPlanMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("exchange", "信息通报", "信息共享", "通报"),
            Matter.of("joint-command", "指挥体系对接", "联合指挥", "指挥部", "指挥体系"),
            Matter.of("joint-measures", "措施衔接", "处置措施", "协同处置", "联合处置"),
            Matter.of("support", "资源保障", "应急保障", "保障"));

    @Override
    public int article() {
        return 13;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isOf(PlanKind.JOINT) ? Matter.missing(this, version, MATTERS) : Stream.empty();
    }
}
