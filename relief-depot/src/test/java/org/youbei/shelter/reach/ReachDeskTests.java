package org.youbei.shelter.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.community.FigureValue;
import org.youbei.community.ProfileDesk;
import org.youbei.community.ProfileEntry;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.place.Mark;
import org.youbei.place.Places;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.reach.HelpNearby.Kind;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** Two communities of a street, one of which has residents and a place: who reaches a shelter, and who has help within ten minutes. */
@PostgresTest
class ReachDeskTests {
    private static final JurisdictionCode STREET = new JurisdictionCode("420106003");
    private static final JurisdictionCode HOME = new JurisdictionCode("420106003001");
    private static final Actor STAFF = new Actor(new UUID(1, 303), "示例", Set.of(Role.STREET_STAFF), Scope.of(STREET));
    private static final double EAST = 114.3;
    private static final double NORTH = 30.5;

    @Autowired
    ReachDesk reach;

    @Autowired
    TenMinutesDesk minutes;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    Places places;

    @Autowired
    ShelterRegister register;

    @Autowired
    HelpOfTests help;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        help.found.clear();
        var entry = new ProfileEntry(
                HOME,
                null,
                LocalDate.of(2026, 1, 1),
                "台账示例",
                "示例",
                true,
                Map.of("residents_usual", FigureValue.of(3_000)));
        in(() -> profiles.enter(STAFF, entry));
        in(() -> {
            places.put(new Mark("risk", new UUID(3, 3), HOME, "示例", at(EAST, NORTH)));
            return true;
        });
    }

    @Test
    void countsWhoFindsRoomAndNamesWhatCouldNotBeCounted() {
        var before = in(() -> reach.of(STAFF.scope(), STREET));
        assertThat(before.people()).isEqualTo(3_000);
        assertThat(before.homeless())
                .isNotEmpty()
                .doesNotContain(before.homes().getFirst().name());
        shelter("有位置", EAST + 0.002, 2_000);
        shelter("没有位置", null, 500);
        var after = in(() -> reach.of(STAFF.scope(), STREET));
        assertThat(after.covered()).isEqualTo(3_000);
        assertThat(after.share()).isEqualTo(100);
        assertThat(after.placed() - before.placed()).isEqualTo(2_000);
        assertThat(after.unusable()).anyMatch(name -> name.startsWith("没有位置"));
        assertThat(after.homes().getFirst().nearest()).isBetween(150L, 250L);
        assertThat(after.best()).isNotNull();
        assertThat(after.best().helped()).isEqualTo(after.people() - after.placed());
    }

    @Test
    void findsHelpByItsPlaceOrByTheMiddleOfItsCommunity() {
        var none = in(() -> minutes.of(STAFF.scope(), STREET));
        assertThat(none.any()).isZero();
        assertThat(none.share(none.any())).isZero();
        assertThat(none.kinds()).containsOnlyKeys(Kind.values());
        var sum = none.kinds().get(Kind.DEFIBRILLATOR);
        assertThat(sum.proposed()).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(HOME);
            assertThat(one.helped()).isEqualTo(3_000);
        });

        help.found.add(new HelpNearby.Found(STREET, null, 2));
        help.found.add(new HelpNearby.Found(STREET, at(EAST, NORTH + 0.02), 1));
        var far = in(() -> minutes.of(STAFF.scope(), STREET));
        assertThat(far.kinds().get(Kind.DEFIBRILLATOR).placeless()).isEqualTo(2);
        assertThat(far.kinds().get(Kind.DEFIBRILLATOR).number()).isEqualTo(1);
        assertThat(far.homes().getFirst().nearest().get(Kind.DEFIBRILLATOR)).isBetween(2_200L, 2_250L);
        assertThat(far.has(far.homes().getFirst(), Kind.DEFIBRILLATOR)).isFalse();

        help.found.add(new HelpNearby.Found(HOME, null, 1));
        var near = in(() -> minutes.of(STAFF.scope(), STREET));
        assertThat(near.any()).isEqualTo(3_000);
        assertThat(near.count(near.homes().getFirst())).isEqualTo(1);
        assertThat(near.kinds().get(Kind.DEFIBRILLATOR).proposed()).isEmpty();
        assertThat(near.kinds().get(Kind.FIRE_KIT).reached()).isZero();
    }

    private void shelter(String name, @org.jspecify.annotations.Nullable Double east, int room) {
        var entry = new ShelterEntry(
                name + UUID.randomUUID(),
                Grade.COMMUNITY,
                Stay.SHORT,
                "",
                new Areas(null, null, null, room),
                true,
                "FLOOD",
                "",
                null,
                null,
                null,
                null,
                Keys.NONE,
                "",
                null,
                east == null ? null : BigDecimal.valueOf(east),
                east == null ? null : BigDecimal.valueOf(NORTH),
                east == null ? null : GeoPoint.Datum.WGS84,
                "");
        in(() -> register.register(STAFF, UUID.randomUUID(), HOME, entry)).orElseThrow();
    }

    private static GeoPoint at(double east, double north) {
        return new GeoPoint(BigDecimal.valueOf(east), BigDecimal.valueOf(north), GeoPoint.Datum.WGS84);
    }

    private static <T> T in(Supplier<T> work) {
        var done = Scopes.in(STAFF.scope(), work);
        if (done instanceof Outcome<?> outcome && outcome instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.refusals().toString());
        }
        return done;
    }
}
