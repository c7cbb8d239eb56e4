package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** Where units lie: by their boundary, by what is registered there, or nobody knows. */
@PostgresTest
class OutlinesTests {
    private static final JurisdictionCode HERE = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode BESIDE = new JurisdictionCode("420106001002");
    private static final JurisdictionCode THIRD = new JurisdictionCode("420106001003");

    @Autowired
    Outlines outlines;

    @Autowired
    Places places;

    @Autowired
    BoundaryList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        empty();
    }

    /** Others ask what lies inside of the unit when they write risks there. */
    @AfterEach
    void empty() {
        in(Scope.ALL, () -> jdbc.sql("delete from place.mark").update());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("reset role").update();
            jdbc.sql("truncate place.boundary").update();
            jdbc.sql("set role youbei_app").update();
        });
    }

    @Test
    void liesInTheMiddleOfItsBoundaryElseOfWhatIsRegisteredElseNowhere() {
        assertThat(in(Scope.of(HERE), () -> outlines.middle(HERE))).isEmpty();
        mark(HERE, 114.30, 30.50);
        mark(HERE, 114.32, 30.54);
        assertThat(in(Scope.of(HERE), () -> outlines.middle(HERE)).orElseThrow())
                .isEqualTo(at(114.31, 30.52));
        bounded(HERE, 114.40, 30.40, 0.02);
        var middle = in(Scope.of(HERE), () -> outlines.middle(HERE)).orElseThrow();
        assertThat(Places.metres(middle, at(114.41, 30.41))).isLessThan(5);
    }

    @Test
    void knowsTheSeatsOfAllUnitsOfALevelAtOnce() {
        mark(HERE, 114.30, 30.50);
        mark(new JurisdictionCode(HERE + "001"), 114.32, 30.50);
        bounded(BESIDE, 114.40, 30.40, 0.02);
        var seats = in(Scope.of(Cast.JIYUQIAO), () -> outlines.seats(Cast.JIYUQIAO, List.of(HERE, BESIDE, THIRD)));
        assertThat(seats).containsOnlyKeys(HERE, BESIDE);
        assertThat(seats.get(HERE).middle()).as("grids belong to it").isEqualTo(at(114.31, 30.5));
        assertThat(seats.get(HERE).boundary()).isNull();
        assertThat(seats.get(BESIDE).boundary()).isNotNull();
        assertThat(in(Scope.of(Cast.JIYUQIAO), () -> outlines.seats(Cast.JIYUQIAO, List.of())))
                .isEmpty();
        assertThat(in(Scope.of(Cast.YANGYUAN), () -> outlines.seats(Cast.JIYUQIAO, List.of(HERE, BESIDE))))
                .as("seen from beside nothing lies anywhere")
                .isEmpty();
    }

    /** A thousandth of a degree is about 111 m to the north, and 96 m to the east here. */
    @ParameterizedTest
    @CsvSource({
        "0.02, 0, true",
        "0.0202, 0, true",
        "0.0204, 0, false",
        "0, 0.0202, true",
        "0.5, 0, false",
        "0.01, 0.01, true"
    })
    void bordersOnWhatIsAtMostThirtyMetresAway(double right, double up, boolean borders) {
        var one = seat(114.40, 30.40);
        var other = seat(114.40 + right, 30.40 + up);
        assertThat(one.borders(other)).isEqualTo(borders);
        assertThat(other.borders(one)).isEqualTo(borders);
        assertThat(one.metres(other)).isCloseTo(other.metres(one), Offset.offset(0.001));
    }

    @Test
    void bordersOnNothingWhereABoundaryIsMissing() {
        var known = seat(114.40, 30.40);
        var unknown = new Outlines.Seat(at(114.40, 30.40), null);
        assertThat(known.borders(unknown)).isFalse();
        assertThat(unknown.borders(known)).isFalse();
    }

    @Test
    void drawsABoundaryWhereThereIsOneAndAHullOtherwise() {
        bounded(BESIDE, 114.40, 30.40, 0.02);
        mark(HERE, 114.30, 30.50);
        mark(HERE, 114.31, 30.50);
        assertThat(in(Scope.of(Cast.JIYUQIAO), () -> outlines.below(Cast.JIYUQIAO)))
                .as("two points are no area")
                .extracting(Outline::unit)
                .containsExactly(BESIDE);
        mark(HERE, 114.30, 30.51);
        var drawn = in(Scope.of(Cast.JIYUQIAO), () -> outlines.below(Cast.JIYUQIAO));
        assertThat(drawn).extracting(Outline::unit).containsExactlyInAnyOrder(HERE, BESIDE);
        assertThat(drawn)
                .allSatisfy(outline ->
                        assertThat(outline.known()).isEqualTo(outline.unit().equals(BESIDE)));
        assertThat(in(Scope.of(HERE), () -> outlines.below(HERE)))
                .as("a unit without any below is drawn itself")
                .extracting(Outline::unit)
                .containsExactly(HERE);
    }

    @Test
    void listsUnitsWithTheirBoundariesAndThoseWithout() {
        bounded(BESIDE, 114.40, 30.40, 0.02);
        var street = Scope.of(Cast.JIYUQIAO);
        var all = in(street, () -> list.first(street, new BoundaryFilter(null, null, null), 200));
        assertThat(all)
                .filteredOn(row -> row.squareMetres() != null)
                .extracting(BoundaryRow::unit)
                .containsExactly(BESIDE);
        var missing = in(street, () -> list.first(street, new BoundaryFilter(true, null, null), 200));
        assertThat(missing)
                .hasSize(all.size() - 1)
                .extracting(BoundaryRow::unit)
                .doesNotContain(BESIDE);
        assertThat(in(street, () -> list.first(street, new BoundaryFilter(null, BESIDE, null), 200)))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("示例"));
        assertThat(in(street, () -> list.first(street, new BoundaryFilter(null, null, "没有这样的单位"), 200)))
                .isEmpty();
        assertThat(in(
                        Scope.of(Cast.YANGYUAN),
                        () -> list.first(Scope.of(Cast.YANGYUAN), new BoundaryFilter(null, null, null), 200)))
                .extracting(BoundaryRow::unit)
                .doesNotContain(BESIDE, HERE)
                .isNotEmpty();
    }

    /** Both ways of measuring, along the ball and between two shapes, agree. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.03, 0", "0, 0.04", "0.05, 0.05", "1, 0.5"})
    void measuresBetweenShapesAsBetweenTheirNearestCorners(double right, double up) {
        var one = square(114.40, 30.40, 0.02);
        var other = square(114.40 + right, 30.40 + up, 0.02);
        var gapEast = Math.max(0, right - 0.02);
        var gapNorth = Math.max(0, up - 0.02);
        var expected = Places.metres(at(114.42, 30.42), at(114.42 + gapEast, 30.42 + gapNorth));
        assertThat(one.metresFrom(other)).isCloseTo(expected, Offset.offset(1 + expected / 100));
        assertThat(one.metresFrom(other)).isCloseTo(other.metresFrom(one), Offset.offset(0.01));
    }

    private static Outlines.Seat seat(double east, double north) {
        var shape = square(east, north, 0.02);
        return new Outlines.Seat(shape.middle(), shape);
    }

    private static Shape square(double east, double north, double side) {
        return Shape.parse(json(east, north, side), MapDatum.WGS84).orElseThrow();
    }

    private static String json(double east, double north, double side) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]]}"
                .formatted(east, north, east + side, north + side);
    }

    private void bounded(JurisdictionCode unit, double east, double north, double side) {
        in(
                Scope.of(unit),
                () -> jdbc.sql("""
                    insert into place.boundary (jurisdiction, district, shape, square_metres, datum, source, file_name, sha256, revision,
                      imported_at, imported_by)
                    values (?, ?, ?, 1000, 'WGS84', '示例', 'a', repeat('0', 64), 1, now(), '示例')\
                    """)
                        .params(unit.value(), unit.district(), json(east, north, side))
                        .update());
    }

    private void mark(JurisdictionCode unit, double east, double north) {
        in(Scope.of(unit), () -> {
            places.put(new Mark("inspection-point", UUID.randomUUID(), unit, "示例", at(east, north)));
            return 0;
        });
    }

    private static GeoPoint at(double east, double north) {
        return new GeoPoint(BigDecimal.valueOf(east), BigDecimal.valueOf(north), Datum.WGS84);
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> transaction.execute(status -> work.get()));
    }
}
