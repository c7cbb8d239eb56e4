package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.PlanKind;

/** The matters of a handbook (article 17, paragraph 1). */
final class HandbookMatters implements PlanPolicy {
    private static final List<Matter> MATTERS = List.of(
            Matter.of("response-measures", "响应措施", "响应"),
            Matter.of("procedures", "工作程序", "处置程序", "流程"),
            Matter.of("teams", "队伍"),
            Matter.of("stock", "物资", "装备"),
            Matter.of("contacts", "联络", "联系", "通讯录", "电话"));

    @Override
    public int article() {
        return 17;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isOf(PlanKind.HANDBOOK) ? Matter.missing(this, version, MATTERS) : Stream.empty();
    }
}
