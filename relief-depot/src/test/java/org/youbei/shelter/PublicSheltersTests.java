package org.youbei.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.place.Places;
import org.youbei.shelter.PublicShelters.Published;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Facility;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** What the community 420106001001 may tell everybody of shelters, also of those that it may not see itself. */
@PostgresTest
class PublicSheltersTests {
    private static final Random RANDOM = new Random(20_261_130);

    private static final AtomicInteger ISLANDS = new AtomicInteger();

    @Autowired
    ShelterRegister register;

    @Autowired
    PublicShelters shelters;

    @Autowired
    JdbcClient jdbc;

    /** Far from what other tests leave: each test has an island of its own. */
    private final double north = 20 + 2 * ISLANDS.incrementAndGet();

    private final double east = 100;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void tellsOfAShelterOfAnotherStreetWhatIsPublishedOnly() {
        var id = commissioned(Cast.SIBLING_STREET, Cast.YANGYUAN, "北边示例公园", at(0.01, 0), Datum.WGS84);
        assertThat(in(() -> jdbc.sql("select count(*) from shelter.shelter where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()))
                .as("the row itself stays hidden")
                .isZero();
        var found = nearest(1).getFirst();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.name()).isEqualTo("北边示例公园");
        assertThat(found.room()).isEqualTo(120);
        assertThat(found.open()).isFalse();
        assertThat(found.facilities()).containsExactly(Facility.WATER, Facility.ACCESSIBLE_WAYS);
        assertThat(found.hazards()).containsExactly(Hazard.EARTHQUAKE, Hazard.FLOOD);
        assertThat(found.metres()).isCloseTo(1_112, Offset.offset(2.0));
        assertThat(Arrays.stream(Published.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .doesNotContain("keys", "owner", "agreementEnds", "floorLevel", "inside", "source");
    }

    @Test
    void leavesOutWhatIsPlannedUnderRepairOrRetiredAndSaysWhatIsOpen() {
        var planned = registered(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "规划示例", at(0.001, 0), Datum.WGS84);
        var repaired = commissioned(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "维修示例", at(0.002, 0), Datum.WGS84);
        take(Cast.COMMUNITY, repaired, new Step.Plain(ShelterStep.MAINTENANCE_START, "屋面漏水"));
        var retired = commissioned(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "停用示例", at(0.003, 0), Datum.WGS84);
        take(Cast.COMMUNITY, retired, new Step.Plain(ShelterStep.RETIREMENT, "已拆除"));
        var open = commissioned(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "开放示例", at(0.004, 0), Datum.WGS84);
        take(Cast.COMMUNITY, open, new Step.Opening(Step.Occasion.DRILL, "示例演练", Hazard.FLOOD, ""));
        var found = nearest(3);
        assertThat(found).extracting(Published::id).doesNotContain(planned, repaired, retired);
        assertThat(found.getFirst().id()).isEqualTo(open);
        assertThat(found.getFirst().open()).isTrue();
        take(Cast.COMMUNITY, open, new Step.Plain(ShelterStep.PAUSE, "快满了"));
        assertThat(nearest(3)).as("takes nobody in").extracting(Published::id).doesNotContain(open);
    }

    @Test
    void ordersByTheTrueDistanceWhateverTheDatum() {
        var far = commissioned(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "远示例", at(0.004, 0), Datum.WGS84);
        var shifted = new GeoPoint(decimal(east), decimal(north + 0.003), Datum.WGS84).in(Datum.GCJ02);
        var near = register(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "近示例", shifted);
        take(Cast.COMMUNITY, near, new Step.Plain(ShelterStep.COMMISSIONING, ""));
        assertThat(nearest(2)).extracting(Published::id).containsExactly(near, far);
        assertThat(nearest(2).getFirst().metres()).isCloseTo(334, Offset.offset(3.0));
    }

    /** Against the answer of measuring each one. */
    @Test
    void findsTheSameAsMeasuringAll() {
        var spread = IntStream.range(0, 30)
                .mapToObj(n -> at(RANDOM.nextDouble() * 0.2 - 0.1, RANDOM.nextDouble() * 0.2 - 0.1))
                .toList();
        for (int n = 0; n < spread.size(); n++) {
            commissioned(Cast.STREET, Cast.JIYUQIAO, "第" + n + "处示例" + UUID.randomUUID(), spread.get(n), Datum.WGS84);
        }
        var here = at(0, 0);
        var expected = spread.stream()
                .map(point -> Places.metres(here, point))
                .sorted()
                .limit(10)
                .toList();
        assertThat(nearest(10)).extracting(Published::metres).containsExactlyElementsOf(expected);
    }

    @Test
    void saysNothingOfAnotherDistrict() {
        commissioned(Cast.STREET, Cast.JIYUQIAO, "本区示例" + UUID.randomUUID(), at(0, 0), Datum.WGS84);
        assertThat(Scopes.in(Scope.of(Cast.XICHENG), () -> shelters.nearest(at(0, 0), 5)))
                .isEmpty();
    }

    private List<Published> nearest(int most) {
        return in(() -> shelters.nearest(at(0, 0), most));
    }

    private GeoPoint at(double up, double right) {
        return new GeoPoint(decimal(east + right), decimal(north + up), Datum.WGS84);
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(degrees);
    }

    private UUID commissioned(Actor actor, JurisdictionCode unit, String name, GeoPoint at, Datum datum) {
        var id = registered(actor, unit, name, at, datum);
        take(actor, id, new Step.Plain(ShelterStep.COMMISSIONING, ""));
        return id;
    }

    private UUID registered(Actor actor, JurisdictionCode unit, String name, GeoPoint at, Datum datum) {
        return register(actor, unit, name, at.in(datum));
    }

    private UUID register(Actor actor, JurisdictionCode unit, String name, GeoPoint at) {
        var entry = new ShelterEntry(
                name,
                Grade.COMMUNITY,
                Stay.SHORT,
                "示例路1号",
                new Areas(null, null, null, 120),
                true,
                "EARTHQUAKE,FLOOD",
                "WATER,ACCESSIBLE_WAYS",
                null,
                null,
                null,
                null,
                new Keys("岗位一", "", "岗位二", ""),
                "示例单位",
                null,
                at.longitude(),
                at.latitude(),
                at.datum(),
                "");
        var id = UUID.randomUUID();
        Scopes.in(actor.scope(), () -> register.register(actor, id, unit, entry))
                .orElseThrow();
        return id;
    }

    private void take(Actor actor, UUID shelter, Step step) {
        Scopes.in(actor.scope(), () -> register.take(actor, shelter, UUID.randomUUID(), step))
                .orElseThrow();
    }

    private static <T> T in(java.util.function.Supplier<T> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work);
    }
}
