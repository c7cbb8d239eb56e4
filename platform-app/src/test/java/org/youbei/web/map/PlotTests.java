package org.youbei.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.web.part.State;

class PlotTests {
    private static final State STATE = new State(State.Kind.OPEN, "待整改");

    @Test
    void drawsNorthAboveAndEastToTheRightOnOneScale() {
        var map = map(spot("114.30", "30.50"), spot("114.34", "30.50"), spot("114.30", "30.53"));

        assertThat(map.marks()).extracting(Mark::text).containsExactly("1", "2", "3");
        assertThat(x(map, 1)).isGreaterThan(x(map, 0)).isLessThan(100);
        assertThat(y(map, 2)).isLessThan(y(map, 0)).isPositive();
        double east = (x(map, 1) - x(map, 0)) / (0.04 * Math.cos(Math.toRadians(30.515)));
        double north = (y(map, 0) - y(map, 2)) * Area.SHAPE / 0.03;
        assertThat(east).isCloseTo(north, org.assertj.core.data.Percentage.withPercentage(0.5));
        assertThat(map.metres()).isEqualTo(1_000);
        assertThat(map.whole()).isNull();
        assertThat(map.way())
                .matches("(\\d+\\.\\d\\d,\\d+\\.\\d\\d ?){3}")
                .startsWith(map.marks().getFirst().x());
    }

    @Test
    void drawsPlacesOfSeveralDatumsWhereTheyAre() {
        var here = place("114.309123", "30.553600", Datum.CGCS2000);
        var map = Plot.of(
                List.of(spot(here), spot(here.in(Datum.GCJ02)), spot(place("114.40", "30.60", Datum.WGS84))),
                null,
                area -> "?area=" + area,
                false,
                PlotTests::named);

        assertThat(map.marks()).hasSize(2);
        assertThat(map.marks().getFirst().text()).isEqualTo("×2");
        assertThat(map.marks().getFirst().href()).isEqualTo("#spot-1");
    }

    @Test
    void makesOneMarkOfMarksThatWouldCoverEachOtherAndLeadsCloserUntilEachStandsAlone() {
        var random = new Random(11);
        var spots = Stream.generate(() -> spot(
                        Double.toString(114.28 + random.nextInt(900) / 10_000.0),
                        Double.toString(30.48 + random.nextInt(1200) / 10_000.0)))
                .limit(400)
                .toList();
        var map = Plot.of(spots, null, area -> area, false, PlotTests::named);
        assertThat(map.marks().stream().mapToInt(PlotTests::count).sum()).isEqualTo(400);
        assertThat(map.items()).hasSize(400);
        for (var one : map.marks()) {
            for (var other : map.marks()) {
                assertThat(one == other || apart(one, other) >= 7.4).isTrue();
            }
        }

        var area =
                map.marks().stream().filter(mark -> count(mark) > 1).findFirst().orElseThrow();
        var closer = Plot.of(spots, Area.parse(area.href()).orElseThrow(), text -> text, false, PlotTests::named);
        assertThat(closer.items()).hasSizeGreaterThanOrEqualTo(count(area)).hasSizeLessThan(400);
        assertThat(closer.whole()).isEmpty();
        assertThat(closer.metres()).isLessThan(map.metres());
    }

    @Test
    void listsWhatHasNoPlaceLastAndDrawsNothingOfNothing() {
        var map = map(spot((GeoPoint) null), spot("114.30", "30.50"));
        assertThat(map.items()).extracting(PlaceMap.Item::number).containsExactly("1", "");
        assertThat(map.placeless()).isOne();
        assertThat(map.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.x()).isEqualTo("50.00"));
        assertThat(map().isEmpty()).isTrue();
        assertThat(map(spot((GeoPoint) null)).isEmpty()).isTrue();
        assertThat(Plot.of(
                                List.of(spot("114.30", "30.50")),
                                Area.parse("1.0,1.0,2.0,2.0").orElseThrow(),
                                a -> a,
                                true,
                                PlotTests::named)
                        .items())
                .isEmpty();
    }

    @Test
    void readsAnAreaOrNothing() {
        var area = new Area(114.28, 30.48, 114.37, 30.6);
        assertThat(Area.parse(area.toString())).isPresent();
        for (var broken : new String[] {
            null,
            "",
            "1,2,3,4",
            "1.0,2.0,3.0",
            "3.0,1.0,2.0,2.0",
            "1.0,2.0,1.5,1.0",
            "200.0,1.0,300.0,2.0",
            "NaN,1.0,2.0,3.0",
            "1.0,1.0,2.0,1e9",
            "' or 1=1",
            "1.0,1.0,2.0,90.0"
        }) {
            assertThat(Area.parse(broken)).as(broken).isEmpty();
        }
    }

    @Test
    void walksFromTheFirstAlwaysToTheNearest() {
        var spots = new ArrayList<Spot>();
        for (var east : List.of("114.30", "114.40", "114.31", "114.33", "114.32")) {
            spots.add(spot(east, "30.50"));
        }
        spots.add(2, spot((GeoPoint) null));
        assertThat(Way.through(spots))
                .extracting(
                        spot -> spot.at() == null ? "" : spot.at().longitude().toPlainString())
                .containsExactly("114.300000", "114.310000", "114.320000", "114.330000", "114.400000", "");
        assertThat(Way.through(List.of())).isEmpty();
    }

    @Test
    void namesUnitsAboveTheirSpotsAndTheLevelAboveWhereTheyWouldBeTooMany() {
        var few = map(
                spot(place("114.30", "30.50", Datum.CGCS2000), "420106001002"),
                spot(place("114.32", "30.50", Datum.CGCS2000), "420106001002"),
                spot(place("114.40", "30.50", Datum.CGCS2000), "420106002001"),
                spot(place("114.40", "30.501", Datum.CGCS2000), "420106002003"),
                spot(place("114.41", "30.52", Datum.CGCS2000), "420106999001"));
        assertThat(few.names())
                .as("one of two that would cover each other, and none of a unit without a name")
                .extracting(UnitName::text)
                .containsExactly("420106001002社区", "420106002001社区");
        assertThat(Double.parseDouble(few.names().getFirst().y())).isLessThan(y(few, 0));

        var many = map(Stream.iterate(0, each -> each + 1)
                .limit(24)
                .map(each -> spot(
                        place("114.3" + (10 + each), "30.50", Datum.CGCS2000),
                        "42010600" + (1 + each % 2) + "0" + (10 + each)))
                .toArray(Spot[]::new));
        assertThat(many.names()).extracting(UnitName::text).containsExactly("420106001");
        assertThat(map(spot((GeoPoint) null)).names()).isEmpty();
    }

    /** Units whose code says 999 have none. */
    private static Map<JurisdictionCode, String> named(Collection<JurisdictionCode> units) {
        return units.stream()
                .filter(unit -> !unit.value().contains("999"))
                .collect(Collectors.toMap(
                        unit -> unit, unit -> unit.value().length() == 12 ? unit + "社区居委会" : unit.value()));
    }

    private static PlaceMap map(Spot... spots) {
        return Plot.of(List.of(spots), null, area -> area, true, PlotTests::named);
    }

    private static Spot spot(String east, String north) {
        return spot(place(east, north, Datum.CGCS2000));
    }

    private static Spot spot(@Nullable GeoPoint at) {
        return spot(at, "420106001002");
    }

    private static Spot spot(@Nullable GeoPoint at, String unit) {
        return new Spot(
                at, new JurisdictionCode(unit), RiskColour.RED, true, "/hazards/1", "私拉电线", "示例店", STATE, "重大风险");
    }

    private static GeoPoint place(String east, String north, Datum datum) {
        return GeoPoint.parse(east, north, datum).orElseThrow();
    }

    private static double x(PlaceMap map, int mark) {
        return Double.parseDouble(map.marks().get(mark).x());
    }

    private static double y(PlaceMap map, int mark) {
        return Double.parseDouble(map.marks().get(mark).y());
    }

    private static double apart(Mark one, Mark other) {
        return Math.hypot(
                Double.parseDouble(one.x()) - Double.parseDouble(other.x()),
                (Double.parseDouble(one.y()) - Double.parseDouble(other.y())) * Area.SHAPE);
    }

    private static int count(Mark mark) {
        return mark.text().startsWith("×") ? Integer.parseInt(mark.text().substring(1)) : 1;
    }
}
