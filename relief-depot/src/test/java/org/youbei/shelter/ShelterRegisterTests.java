package org.youbei.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Shelters in the register: what is refused of a description, and every step in every state. */
@PostgresTest
class ShelterRegisterTests {
    private static final Actor WORKER = Cast.COMMUNITY;

    /** How a shelter comes to each state, from where it is registered. */
    private static final Map<ShelterState, List<ShelterStep>> WAYS = ways();

    @Autowired
    ShelterRegister register;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    private static Map<ShelterState, List<ShelterStep>> ways() {
        var ways = new EnumMap<ShelterState, List<ShelterStep>>(ShelterState.class);
        ways.put(ShelterState.PLANNED, List.of());
        ways.put(ShelterState.READY, List.of(ShelterStep.COMMISSIONING));
        ways.put(ShelterState.MAINTENANCE, List.of(ShelterStep.COMMISSIONING, ShelterStep.MAINTENANCE_START));
        ways.put(ShelterState.OPEN, List.of(ShelterStep.COMMISSIONING, ShelterStep.OPENING));
        ways.put(ShelterState.PAUSED, List.of(ShelterStep.COMMISSIONING, ShelterStep.OPENING, ShelterStep.PAUSE));
        ways.put(ShelterState.RESTORING, List.of(ShelterStep.COMMISSIONING, ShelterStep.OPENING, ShelterStep.CLOSING));
        ways.put(ShelterState.RETIRED, List.of(ShelterStep.RETIREMENT));
        return ways;
    }

    @ParameterizedTest
    @EnumSource(ShelterState.class)
    void everyStepIsTakenWhereItFitsAndRefusedElsewhere(ShelterState state) {
        for (var step : ShelterStep.values()) {
            var shelter = brought(state);
            assertThat(found(shelter).state()).isEqualTo(state);
            var outcome = take(shelter, step);
            if (step.fits(state)) {
                assertThat(outcome).as("%s in %s", step, state).isInstanceOf(Outcome.Done.class);
                assertThat(found(shelter).state()).isEqualTo(step.to().orElse(state));
            } else {
                assertThat(codes(outcome)).as("%s in %s", step, state).containsExactly("shelter.out-of-order");
                assertThat(found(shelter).state()).isEqualTo(state);
            }
        }
        var shelter = brought(state);
        assertThat(in(() -> register.possible(WORKER, register.find(shelter))))
                .containsExactlyElementsOf(Arrays.stream(ShelterStep.values())
                        .filter(step -> step.fits(state))
                        .toList());
        assertThat(in(() -> register.possible(Cast.AUDITOR, register.find(shelter))))
                .isEmpty();
    }

    @Test
    void isReadyOnlyWithRoomTwoKeysAndAHazard() {
        var bare = registered(entry("裸", new Areas(null, null, null, null), Keys.NONE, ""));
        assertThat(codes(take(bare, ShelterStep.COMMISSIONING)))
                .containsExactlyInAnyOrder("shelter.no-room", "shelter.keys", "shelter.hazards");
        var one = registered(entry("一把", areas("100"), new Keys("站长", "", "站长", ""), "FLOOD"));
        assertThat(codes(take(one, ShelterStep.COMMISSIONING)))
                .as("twice the same post")
                .containsExactly("shelter.keys");
    }

    @Test
    void refusesADescriptionThatCannotBe() {
        assertThat(refusals(areas("-1"))).contains("shelter.area");
        assertThat(refusals(areas("0"))).containsExactly("shelter.area-zero");
        assertThat(refusals(new Areas(null, number("100"), number("101"), null)))
                .containsExactly("shelter.unusable");
        assertThat(refusals(new Areas(number("10000001"), null, null, null))).containsExactly("shelter.area");
        assertThat(refusals(new Areas(number("10"), null, null, -1))).containsExactly("shelter.number");
        assertThat(refusals(new Areas(number("10"), null, null, 1_000_001))).containsExactly("shelter.number");
        assertThat(codes(in(() -> register.register(
                        WORKER, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(" ", areas("10"), Keys.NONE, "")))))
                .containsExactly("shelter.missing");
    }

    @Test
    void plansWithWhatIsDeclaredButNeverWithMoreThanTheAreaAllows() {
        var norms = register.norms();
        assertThat(new Areas(number("200"), null, null, 50).room(norms, Stay.SHORT))
                .isEqualTo(50);
        assertThat(new Areas(number("200"), null, null, 5_000).room(norms, Stay.SHORT))
                .as("200 m² at 2 m² a head")
                .isEqualTo(100);
        assertThat(new Areas(null, null, null, 70).room(norms, Stay.SHORT)).isEqualTo(70);
        assertThat(new Areas(null, null, null, null).room(norms, Stay.SHORT)).isNull();
        assertThat(norms.isSaturated(90, 100)).isTrue();
        assertThat(norms.isSaturated(89, 100)).isFalse();
    }

    @Test
    void isRegisteredOnceByOneNameAndChangedByWhoSawItLast() {
        var id = UUID.randomUUID();
        var name = "示例场所" + id;
        var said = entry(name, areas("100"), Keys.NONE, "");
        in(() -> register.register(WORKER, id, Cast.JIYUQIAO_COMMUNITY, said)).orElseThrow();
        in(() -> register.register(WORKER, id, Cast.JIYUQIAO_COMMUNITY, said)).orElseThrow();
        assertThat(codes(in(() -> register.register(WORKER, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, said))))
                .containsExactly("shelter.known");
        assertThat(in(() -> register.named(Cast.JIYUQIAO_COMMUNITY, name))).contains(id);
        assertThat(codes(in(() -> register.register(WORKER, UUID.randomUUID(), Cast.YANGYUAN, said))))
                .containsExactly("shelter.not-yours");
        int revision = found(id).revision();
        var larger = entry(name, areas("200"), Keys.NONE, "");
        in(() -> register.change(WORKER, id, UUID.randomUUID(), revision, larger))
                .orElseThrow();
        assertThat(codes(in(() -> register.change(WORKER, id, UUID.randomUUID(), revision, larger))))
                .as("somebody was faster")
                .containsExactly("shelter.changed");
        take(id, ShelterStep.RETIREMENT).orElseThrow();
        assertThat(codes(in(() ->
                        register.change(WORKER, id, UUID.randomUUID(), found(id).revision(), larger))))
                .containsExactly("shelter.retired");
        assertThat(in(() -> register.named(Cast.JIYUQIAO_COMMUNITY, name)))
                .as("the name is free again")
                .isEmpty();
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> register.find(id)))
                .isInstanceOf(NotFound.class);
        assertThat(in(() -> register.timeline(id))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void opensUnderMaintenanceOrForAnotherHazardOnlyWithAReason() {
        var shelter = brought(ShelterState.MAINTENANCE);
        assertThat(codes(open(shelter, Hazard.FLOOD, ""))).containsExactly("shelter.maintained");
        assertThat(codes(open(shelter, Hazard.FIRE, "")))
                .containsExactly("shelter.maintained", "shelter.hazard-not-served");
        open(shelter, Hazard.FIRE, "别无他处").orElseThrow();
        assertThat(found(shelter).state()).isEqualTo(ShelterState.OPEN);
    }

    private Outcome<Shelter> open(UUID shelter, Hazard hazard, String remark) {
        return in(() -> register.take(
                WORKER, shelter, UUID.randomUUID(), new Step.Opening(Step.Occasion.INCIDENT, "示例内涝", hazard, remark)));
    }

    private Outcome<Shelter> take(UUID shelter, ShelterStep step) {
        return step == ShelterStep.OPENING
                ? open(shelter, Hazard.FLOOD, "示例")
                : in(() -> register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(step, "示例")));
    }

    private UUID brought(ShelterState state) {
        var shelter =
                registered(entry("示例场所" + UUID.randomUUID(), areas("100"), new Keys("站长", "", "书记", ""), "FLOOD"));
        WAYS.getOrDefault(state, List.of()).forEach(step -> take(shelter, step).orElseThrow());
        return shelter;
    }

    private UUID registered(ShelterEntry entry) {
        var named = entry.name().length() > 10
                ? entry
                : entry(entry.name() + UUID.randomUUID(), entry.areas(), entry.keys(), entry.hazards());
        var id = UUID.randomUUID();
        in(() -> register.register(WORKER, id, Cast.JIYUQIAO_COMMUNITY, named)).orElseThrow();
        return id;
    }

    private static List<String> refusals(Areas areas) {
        return ShelterRegister.objections(entry("示例", areas, Keys.NONE, "")).stream()
                .map(Refusal::code)
                .toList();
    }

    private static Areas areas(String indoor) {
        return new Areas(number(indoor), null, null, null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static ShelterEntry entry(String name, Areas areas, Keys keys, String hazards) {
        return new ShelterEntry(
                name,
                Grade.COMMUNITY,
                Stay.SHORT,
                "",
                areas,
                true,
                hazards,
                "",
                null,
                null,
                null,
                null,
                keys,
                "",
                null,
                null,
                null,
                null,
                "");
    }

    private Shelter found(UUID id) {
        return in(() -> register.find(id));
    }

    private static <T extends @Nullable Object> T in(Supplier<T> work) {
        return Scopes.in(WORKER.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
