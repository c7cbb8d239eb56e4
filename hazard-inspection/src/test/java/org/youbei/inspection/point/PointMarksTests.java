package org.youbei.inspection.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.RiskColour;
import org.youbei.place.Mark;
import org.youbei.place.Places;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Points are found among the places as long as they are open and have one. */
@PostgresTest
class PointMarksTests {
    private static final GeoPoint HERE = new GeoPoint(new BigDecimal("114.31"), new BigDecimal("30.55"), Datum.WGS84);
    private static final GeoPoint THERE = new GeoPoint(new BigDecimal("114.35"), new BigDecimal("30.57"), Datum.WGS84);

    @Autowired
    PointRegister register;

    @Autowired
    PointMarks marks;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void start() {
        clock.reset();
    }

    @Test
    void followsAPointUntilItCloses() {
        in(() -> register.register(Cast.COMMUNITY, id, entry(HERE.in(Datum.GCJ02))))
                .orElseThrow();
        assertThat(near(HERE)).contains(id);

        int revision = in(() -> register.find(id)).revision();
        in(() -> register.describe(Cast.COMMUNITY, id, revision, entry(THERE))).orElseThrow();
        assertThat(near(HERE)).doesNotContain(id);
        assertThat(near(THERE)).contains(id);

        in(() -> register.close(Cast.COMMUNITY, id, "店铺关门")).orElseThrow();
        assertThat(near(THERE)).doesNotContain(id);
    }

    @Test
    void registersNothingWithoutAPlaceAndForgetsOneThatLostIt() {
        in(() -> register.register(Cast.COMMUNITY, id, entry(HERE))).orElseThrow();
        int revision = in(() -> register.find(id)).revision();
        in(() -> register.describe(Cast.COMMUNITY, id, revision, entry(null))).orElseThrow();

        assertThat(near(HERE)).doesNotContain(id);
    }

    @Test
    void registersThoseThatWereThereBeforePlacesWere() {
        in(() -> register.register(Cast.COMMUNITY, id, entry(HERE))).orElseThrow();
        Scopes.wholeTree(() -> {
            places.of(Cast.WUCHANG, Set.of(PointRegister.SUBJECT), 10_000)
                    .forEach(mark -> places.remove(mark.kind(), mark.id()));
            return null;
        });

        marks.registerAll();

        assertThat(near(HERE)).contains(id);
    }

    private java.util.List<UUID> near(GeoPoint at) {
        return in(() -> places.within(at, 3, Set.of(PointRegister.SUBJECT), 100)).stream()
                .map(near -> near.mark())
                .map(Mark::id)
                .toList();
    }

    private PointEntry entry(@Nullable GeoPoint at) {
        return new PointEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例店 " + id,
                PointType.SMALL_SHOP,
                RiskColour.BLUE,
                RoundClass.OTHER,
                "示例路1号",
                "示例商贸行",
                null,
                at);
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work);
    }
}
