package org.youbei.supply.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The life of a pump: registered, checked round after round, handed out, broken, repaired, retired. */
@PostgresTest
class AssetsTests {
    private static final Actor KEEPER = Cast.STREET;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Assets assets;

    @Autowired
    Points points;

    @Autowired
    ObligationIndex index;

    @Autowired
    TestClock clock;

    private UUID point;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        point = point();
    }

    @Test
    void isCheckedRoundAfterRound() {
        var asset = registered("SB-1");
        assertThat(open(asset)).containsExactly("ASSET_CHECK " + TODAY.plusMonths(3));
        clock.set(TODAY.plusDays(30));
        take(asset, new Step.Seen(AssetStep.CHECK, true, 80, "")).orElseThrow();
        assertThat(found(asset).checkedOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(found(asset).fuelLeft()).isEqualTo(80);
        assertThat(open(asset))
                .containsExactly("ASSET_CHECK " + TODAY.plusDays(30).plusMonths(3));
    }

    @Test
    void isOutAndComesBack() {
        var asset = registered("SB-2");
        assertThat(codes(take(asset, new Step.Handout("", TODAY.plusDays(3), ""))))
                .containsExactly("supply.missing");
        assertThat(codes(take(asset, new Step.Handout("排涝队", TODAY.minusDays(1), ""))))
                .containsExactly("supply.back-past");
        take(asset, new Step.Handout("排涝队", TODAY.plusDays(3), "")).orElseThrow();
        assertThat(found(asset).holder()).isEqualTo("排涝队");
        assertThat(open(asset)).contains("ASSET_RETURN " + TODAY.plusDays(3));
        var refused = take(asset, new Step.Plain(AssetStep.RETIREMENT, "旧了"));
        assertThat(codes(refused)).containsExactly("supply.asset-out");
        assertThat(((Outcome.Refused<?>) refused).refusals().getFirst().arguments())
                .as("the reason names who has it")
                .containsExactly("排涝队", TODAY.plusDays(3));
        assertThat(codes(take(asset, new Step.Seen(AssetStep.RETURN, false, null, ""))))
                .containsExactly("supply.missing");
        take(asset, new Step.Seen(AssetStep.RETURN, false, 10, "叶轮卡住")).orElseThrow();
        assertThat(found(asset).state()).isEqualTo(AssetState.FAULTY);
        assertThat(found(asset).holder()).isEmpty();
        assertThat(open(asset)).noneMatch(duty -> duty.startsWith("ASSET_RETURN"));
        take(asset, new Step.Plain(AssetStep.REPAIR, "换叶轮")).orElseThrow();
        assertThat(found(asset).state()).isEqualTo(AssetState.READY);
    }

    @Test
    void endsItsDutiesAndFreesItsNumberAsItIsRetired() {
        var asset = registered("SB-3");
        assertThat(codes(register("SB-3", TODAY))).containsExactly("supply.number-taken");
        assertThat(codes(take(asset, new Step.Plain(AssetStep.RETIREMENT, " "))))
                .containsExactly("supply.missing");
        take(asset, new Step.Plain(AssetStep.RETIREMENT, "超过使用年限")).orElseThrow();
        assertThat(open(asset)).isEmpty();
        registered("SB-3");
        assertThat(in(() -> assets.timeline(asset)))
                .extracting(fact -> fact.step())
                .containsExactly("RETIREMENT", "REGISTERED");
    }

    @ParameterizedTest
    @CsvSource({
        "READY, CHECK, true",
        "READY, HANDOUT, true",
        "READY, RETURN, false",
        "READY, FAULT, true",
        "READY, REPAIR, false",
        "READY, RETIREMENT, true",
        "OUT, CHECK, false",
        "OUT, HANDOUT, false",
        "OUT, RETURN, true",
        "OUT, FAULT, false",
        "OUT, REPAIR, false",
        "OUT, RETIREMENT, true",
        "FAULTY, CHECK, true",
        "FAULTY, HANDOUT, false",
        "FAULTY, RETURN, false",
        "FAULTY, FAULT, false",
        "FAULTY, REPAIR, true",
        "FAULTY, RETIREMENT, true",
        "RETIRED, CHECK, false",
        "RETIRED, HANDOUT, false",
        "RETIRED, RETURN, false",
        "RETIRED, FAULT, false",
        "RETIRED, REPAIR, false",
        "RETIRED, RETIREMENT, false"
    })
    void takesStepsFromTheirStatesOnly(AssetState state, AssetStep step, boolean fits) {
        assertThat(step.fits(state)).isEqualTo(fits);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(codes(register("", TODAY))).containsExactly("supply.missing");
        assertThat(codes(register("SB-" + "9".repeat(50), TODAY))).containsExactly("supply.too-long");
        assertThat(codes(register("SB-4", TODAY.plusDays(1)))).containsExactly("supply.future");
        var asset = registered("SB-5");
        assertThat(codes(take(asset, new Step.Seen(AssetStep.CHECK, true, 101, ""))))
                .containsExactly("supply.number");
        assertThat(codes(take(asset, new Step.Plain(AssetStep.REPAIR, "示例")))).containsExactly("supply.out-of-order");
        assertThat(codes(in(() -> points.close(KEEPER, point)))).containsExactly("supply.point-has-assets");
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> assets.find(asset)))
                .isInstanceOf(NotFound.class);
        var other = new Actor(KEEPER.account(), KEEPER.name(), Cast.AUDITOR.roles(), KEEPER.scope());
        assertThat(codes(in(() -> assets.take(other, asset, UUID.randomUUID(), new Step.Plain(AssetStep.FAULT, "示例")))))
                .containsExactly("supply.not-yours");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndMovesWithinTheUnitOnly() {
        var asset = registered("SB-6");
        var there = point();
        var said = entry("SB-6", there, null);
        in(() -> assets.change(KEEPER, asset, UUID.randomUUID(), 0, said)).orElseThrow();
        assertThat(found(asset).entry().point()).isEqualTo(there);
        assertThat(codes(in(() -> assets.change(KEEPER, asset, UUID.randomUUID(), 0, said))))
                .containsExactly("supply.stale-form");
        assertThat(codes(in(() ->
                        assets.change(KEEPER, asset, UUID.randomUUID(), 1, entry("SB-6", UUID.randomUUID(), null)))))
                .containsExactly("supply.point");
    }

    private Outcome<Asset> take(UUID asset, Step step) {
        return in(() -> assets.take(KEEPER, asset, UUID.randomUUID(), step));
    }

    private Asset found(UUID asset) {
        return in(() -> assets.find(asset));
    }

    private List<String> open(UUID asset) {
        return in(() -> index.ofSubject(Assets.subject(asset))).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> duty.kind().code() + " " + duty.due())
                .toList();
    }

    private UUID registered(String number) {
        return register(number, null).orElseThrow();
    }

    private Outcome<UUID> register(String number, @Nullable LocalDate bought) {
        return in(() -> assets.register(KEEPER, UUID.randomUUID(), entry(number, point, bought)));
    }

    private static AssetEntry entry(String number, UUID point, @Nullable LocalDate bought) {
        return new AssetEntry(number, "示例水泵", AssetKind.PUMP, "", point, "柴油", bought, null);
    }

    private UUID point() {
        var said = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
        return in(() -> points.enter(KEEPER, said)).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(KEEPER.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
