package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Risks that tests speak of; everything is invented. */
public final class RiskCast {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Rating BAD = new Rating(4, 4, 3, 2, 3, 10, "排水泵一台", 4, 4);
    public static final Rating TAMED = new Rating(4, 4, 3, 2, 3, 10, "排水泵一台", 2, 3);
    public static final Rating SMALL = new Rating(2, 2, 1, 1, 0, 0, "", 2, 1);

    private RiskCast() {}

    public static RiskEntry underpass() {
        return RiskEntry.of(
                "示例路下穿通道积水",
                RiskSubtype.WATERLOGGING,
                "示例路与样例街交叉口",
                "1号楼、2号楼地下室",
                "过往行人和车辆",
                "社区安全员",
                GeoPoint.parse("114.31", "30.57", GeoPoint.Datum.CGCS2000).orElseThrow());
    }

    public static Measure measure(LocalDate due) {
        return Measure.of(UUID.randomUUID(), "增设排水泵", "物业经理", new BigDecimal("20000"), due);
    }

    public static Step plain(RiskStep step, String remark) {
        return new Step.Plain(step, remark);
    }

    public static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    public static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    public static List<String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(one -> String.valueOf(one.field())).toList();
    }
}
