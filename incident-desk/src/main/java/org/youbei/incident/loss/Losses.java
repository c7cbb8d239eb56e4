package org.youbei.incident.loss;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the quick form of the statistics regime. What nobody knows yet is null, which is not zero.
 *
 * @param affected 受灾人口
 * @param moved 紧急转移安置
 * @param thirsty 饮水困难
 * @param collapsed rooms 倒塌, {@code damaged} rooms 损坏
 * @param loss 直接经济损失 in 10,000 yuan, of it {@code farmLoss} 农业损失
 * @param needy 需救济, {@code helped} 已救助
 */
public record Losses(
        @Nullable Integer affected,
        @Nullable Integer dead,
        @Nullable Integer missing,
        @Nullable Integer hurt,
        @Nullable Integer moved,
        @Nullable Integer trapped,
        @Nullable Integer thirsty,
        @Nullable Integer collapsed,
        @Nullable Integer damaged,
        @Nullable BigDecimal loss,
        @Nullable BigDecimal farmLoss,
        @Nullable Integer needy,
        @Nullable Integer helped) {
    /** Nothing is known. */
    public static final Losses UNKNOWN =
            new Losses(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** Whether every number is said. */
    public boolean isComplete() {
        return Stream.of(
                        affected, dead, missing, hurt, moved, trapped, thirsty, collapsed, damaged, loss, farmLoss,
                        needy, helped)
                .noneMatch(Objects::isNull);
    }

    public boolean isNegative() {
        return Stream.of(affected, dead, missing, hurt, moved, trapped, thirsty, collapsed, damaged, needy, helped)
                        .filter(Objects::nonNull)
                        .anyMatch(number -> number < 0)
                || Stream.of(loss, farmLoss).filter(Objects::nonNull).anyMatch(sum -> sum.signum() < 0);
    }

    /** Both together; what neither says stays unknown. */
    public Losses plus(Losses other) {
        return new Losses(
                sum(affected, other.affected),
                sum(dead, other.dead),
                sum(missing, other.missing),
                sum(hurt, other.hurt),
                sum(moved, other.moved),
                sum(trapped, other.trapped),
                sum(thirsty, other.thirsty),
                sum(collapsed, other.collapsed),
                sum(damaged, other.damaged),
                sum(loss, other.loss),
                sum(farmLoss, other.farmLoss),
                sum(needy, other.needy),
                sum(helped, other.helped));
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.addExact(one, other));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}
