package org.youbei.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.shelter.reach.ReachDesk;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.shelter.stay.Arrival;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Shelters of a street that no other test uses, as lists show them and as plans lean on them. */
@PostgresTest
class ShelterListTests {
    private static final JurisdictionCode HOME = new JurisdictionCode("420106008001");
    private static final Actor STAFF =
            new Actor(new UUID(1, 404), "示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106008")));

    @Autowired
    ShelterRegister register;

    @Autowired
    ShelterList list;

    @Autowired
    BindableShelters bindable;

    @Autowired
    Occupancies occupancies;

    @Autowired
    ReachDesk reach;

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

    @Test
    void findsByWordStateStayGradeAndHazard() {
        var mark = UUID.randomUUID().toString();
        var urgent = shelter(mark + "甲", Stay.URGENT, "FIRE", 100, null);
        var open = opened(shelter(mark + "乙", Stay.LONG, "FLOOD", 50, null));
        take(shelter(mark + "丙", Stay.LONG, "FLOOD", 50, null), ShelterStep.RETIREMENT);
        var all = ShelterFilter.ALL;
        assertThat(named(new ShelterFilter(null, null, null, null, null, mark)))
                .containsExactlyInAnyOrder(mark + "甲", mark + "乙");
        assertThat(named(new ShelterFilter(ShelterState.RETIRED, null, null, null, null, mark)))
                .containsExactly(mark + "丙");
        assertThat(in(() -> list.first(STAFF.scope(), all.standing(ShelterState.OPEN), 50)))
                .extracting(ShelterRow::id)
                .contains(open)
                .doesNotContain(urgent);
        assertThat(in(() -> list.open(STAFF.scope(), null, 50)).stream().map(ShelterRow::free))
                .isSortedAccordingTo(java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder()));
        assertThat(in(() -> list.states(STAFF.scope(), HOME))).containsKeys(ShelterState.OPEN, ShelterState.READY);
        assertThat(in(() -> list.of(List.of(urgent.toString(), "nonsense"))))
                .singleElement()
                .extracting(ShelterRow::name)
                .isEqualTo(mark + "甲");
    }

    /** Capacity is computed when it is read: who comes in makes the room less, who leaves gives it back. */
    @Test
    void tellsPlansWhatTheyCanLeanOn() {
        var ready = shelter("靠得住" + UUID.randomUUID(), Stay.SHORT, "FLOOD", 10, null);
        assertThat(state(ready)).isEqualTo(Condition.SOUND);
        assertThat(available(ready)).isEqualByComparingTo("10");
        opened(ready);
        var opening = in(() -> register.find(ready)).opening();
        in(() -> occupancies.arrive(
                        STAFF,
                        opening,
                        new Arrival(UUID.randomUUID(), "", 9, 0, 0, Set.of(), "", "", clock.instant(), null, "")))
                .orElseThrow();
        assertThat(state(ready)).as("nine of ten").isEqualTo(Condition.STRAINED);
        assertThat(available(ready)).isEqualByComparingTo("1");
        in(() -> occupancies.leaveAll(STAFF, opening, "")).orElseThrow();
        assertThat(available(ready)).isEqualByComparingTo("10");
        take(ready, ShelterStep.PAUSE);
        assertThat(state(ready)).isEqualTo(Condition.BROKEN);

        var unknown = shelter("没量过" + UUID.randomUUID(), Stay.SHORT, "FLOOD", null, null);
        assertThat(state(unknown)).isEqualTo(Condition.BROKEN);
        assertThat(available(unknown)).isNull();
        take(unknown, ShelterStep.RETIREMENT);
        assertThat(state(unknown)).isEqualTo(Condition.GONE);
        assertThat(in(() -> bindable.offered(HOME, "没有这个名字的场所", 10))).isEmpty();
        assertThat(in(() -> bindable.states(List.of(UUID.randomUUID().toString()))))
                .isEmpty();
    }

    @Test
    void findsTheNearest() {
        var far = shelter("远" + UUID.randomUUID(), Stay.SHORT, "FLOOD", 10, 114.42);
        var near = shelter("近" + UUID.randomUUID(), Stay.SHORT, "FLOOD", 10, 114.401);
        var here = new GeoPoint(new BigDecimal("114.4"), new BigDecimal("30.4"), GeoPoint.Datum.WGS84);
        assertThat(in(() -> reach.nearest(STAFF.scope(), here, 2)))
                .extracting(ShelterRow::id)
                .containsExactly(near, far);
    }

    private Condition state(UUID shelter) {
        return in(() -> bindable.states(List.of(shelter.toString())))
                .get(shelter.toString())
                .condition();
    }

    private @Nullable BigDecimal available(UUID shelter) {
        return in(() -> bindable.states(List.of(shelter.toString())))
                .get(shelter.toString())
                .available();
    }

    private List<String> named(ShelterFilter filter) {
        return in(() -> list.first(STAFF.scope(), filter, 50)).stream()
                .map(ShelterRow::name)
                .sorted()
                .toList();
    }

    private UUID opened(UUID shelter) {
        in(() -> register.take(
                        STAFF,
                        shelter,
                        UUID.randomUUID(),
                        new Step.Opening(Step.Occasion.DRILL, "示例", Hazard.FLOOD, "")))
                .orElseThrow();
        return shelter;
    }

    private void take(UUID shelter, ShelterStep step) {
        in(() -> register.take(STAFF, shelter, UUID.randomUUID(), new Step.Plain(step, "示例")))
                .orElseThrow();
    }

    /** Put into use where its room is known. */
    private UUID shelter(String name, Stay stay, String hazards, @Nullable Integer room, @Nullable Double east) {
        var entry = new ShelterEntry(
                name,
                Grade.COMMUNITY,
                stay,
                "",
                new Areas(null, null, null, room),
                true,
                hazards,
                "",
                null,
                null,
                null,
                null,
                new Keys("岗位一", "", "岗位二", ""),
                "",
                null,
                east == null ? null : BigDecimal.valueOf(east),
                east == null ? null : new BigDecimal("30.4"),
                east == null ? null : GeoPoint.Datum.WGS84,
                "");
        var id = UUID.randomUUID();
        in(() -> register.register(STAFF, id, HOME, entry)).orElseThrow();
        if (room != null) {
            take(id, ShelterStep.COMMISSIONING);
        }
        return id;
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(STAFF.scope(), work);
    }
}
