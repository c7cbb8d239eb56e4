package org.youbei.sheet.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;

class ValuesTests {
    private enum Colour {
        BLUE,
        RED
    }

    private static final Choice<Colour> COLOURS = Choice.of(Colour.class)
            .word(Colour.BLUE, "低风险（蓝）|低风险|低|蓝", "Low (blue)|Low|Blue")
            .word(Colour.RED, "重大风险（红）|重大", "Major (red)|Major");

    private static String read(SheetValue value, String cell, HeadUnit unit) {
        return switch (value.read(cell, unit)) {
            case Outcome.Done<?>(var done) -> value.show(done, Locale.CHINESE);
            case Outcome.Refused<?>(var refusals) -> refusals.getFirst().code();
        };
    }

    private static String read(SheetValue value, String cell) {
        return read(value, cell, HeadUnit.ONE);
    }

    @ParameterizedTest
    @CsvSource({"低风险(蓝)", "低风险（蓝）", "' 低风险 （蓝） '", "低", "Ｌｏｗ", "BLUE", "low (blue)"})
    void understandsAWordWhateverItsWidthAndCase(String typed) {
        assertThat(COLOURS.read(typed, HeadUnit.ONE)).isEqualTo(Outcome.done(Colour.BLUE));
    }

    @Test
    void namesTheWordsThatAColumnKnows() {
        assertThat(COLOURS.read("紫", HeadUnit.ONE))
                .isEqualTo(Outcome.refused(
                        SheetFault.UNKNOWN_WORD.refusal("紫", "低风险（蓝）、重大风险（红）", "Low (blue), Major (red)")));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234',1234",
        "１２３４,1234",
        "1.2万,12000",
        "3亿,300000000",
        "12.0,12",
        "1.5E+3,1500",
        "12.5,sheet.malformed-whole",
        "十二,sheet.malformed-whole",
        "'1,23',sheet.malformed-whole",
        "-1,sheet.too-small",
        "10亿,sheet.too-great"
    })
    void readsWholeNumbersAsPeopleTypeThem(String typed, String read) {
        assertThat(read(new Values.Whole(0, 900_000_000), typed)).isEqualTo(read);
    }

    @Test
    void countsInWhatTheHeadSays() {
        var people = new Values.Whole(0, 10_000_000);
        assertThat(read(people, "1.25", HeadUnit.of("常住人口（万人）"))).isEqualTo("12500");
        assertThat(read(people, "12", HeadUnit.of("常住人口(人)"))).isEqualTo("12");
        assertThat(HeadUnit.of("储备金额（单位：亿元）").factor()).isEqualByComparingTo("100000000");
        assertThat(HeadUnit.of("金额（万元）").over(HeadUnit.of("储备金额（万元）")).factor()).isEqualByComparingTo("1");
        assertThat(HeadUnit.of("金额（元）").over(HeadUnit.of("储备金额（万元）")).factor()).isEqualByComparingTo("0.0001");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30,2026-11-30",
        "2026/11/3,2026-11-03",
        "2026.1.3,2026-01-03",
        "2026年11月30日,2026-11-30",
        "2026 年 11 月 30 日,2026-11-30",
        "20261130,2026-11-30",
        "2026-11-30 12:00,2026-11-30",
        "２０２６－１１－３０,2026-11-30",
        "2026-02-30,sheet.malformed-day",
        "26-11-30,sheet.malformed-day",
        "11/30/2026,sheet.malformed-day",
        "2026年11月,sheet.malformed-day"
    })
    void readsDays(String typed, String read) {
        assertThat(read(new Values.Day(), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11,2026-11",
        "2026年1月,2026-01",
        "202611,2026-11",
        "2026-11-30,2026-11",
        "2026-13,sheet.malformed-month"
    })
    void readsMonths(String typed, String read) {
        assertThat(read(new Values.Month(), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"35%,35%", "35,35%", "３５％,35%", "12.5 %,12.5%", "101,sheet.too-great", "三成,sheet.malformed-share"})
    void readsShares(String typed, String read) {
        assertThat(read(new Values.Share(), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"是,是", "Y,是", "√,是", "无,否", "0,否", "也许,sheet.malformed-yes-no"})
    void readsYesAndNo(String typed, String read) {
        assertThat(read(new Values.YesNo(), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "420106001001,420106001001",
        "４２０１０６００１００１,420106001001",
        "420106001001000,420106001001",
        "420106-001-001,420106001001",
        "4.20106E+11,sheet.digits-lost",
        "42010600100,sheet.malformed-code",
        "水果湖,sheet.malformed-code",
        "420106001,sheet.unit-level",
        "420106000000,sheet.unit-level"
    })
    void readsUnitsInTheirOfficialForms(String typed, String read) {
        assertThat(read(new UnitValue(JurisdictionLevel.COMMUNITY, JurisdictionLevel.GRID), typed))
                .isEqualTo(read);
    }

    @Test
    void refusesATextWhoseDigitsAreLostAndOneThatIsTooLong() {
        assertThat(read(new Values.Text(5), "4.2010619900101E+17")).isEqualTo("sheet.digits-lost");
        assertThat(read(new Values.Text(5), "一二三四五六")).isEqualTo("sheet.too-long");
        assertThat(read(new Values.Text(2), "𠮷𠮷")).isEqualTo("𠮷𠮷");
    }

    @ParameterizedTest
    @CsvSource({
        "114.309123,114.309123",
        "１１４．３,114.300000",
        "114.3°E,114.300000",
        "东经114.3,114.300000",
        "114°18′36″,114.310000",
        "E114°18'36\",114.310000",
        "北纬30度33分,30.550000",
        "-77.0,-77.000000",
        "190,sheet.malformed-degrees",
        "114°61′,sheet.malformed-degrees",
        "abc,sheet.malformed-degrees"
    })
    void readsDegrees(String typed, String read) {
        assertThat(read(new Degrees(180), typed)).isEqualTo(read);
    }

    /** Checked against a public conversion of 天安门: BD-09 116.404, 39.915. */
    @Test
    void convertsBaiduIntoTheSystemOfPublicMaps() {
        var place = MapDatum.BD09
                .place(new BigDecimal("116.404"), new BigDecimal("39.915"))
                .orElseThrow();
        assertThat(place.datum()).isEqualTo(GeoPoint.Datum.GCJ02);
        assertThat(place.longitude().doubleValue()).isBetween(116.39761, 116.39764);
        assertThat(place.latitude().doubleValue()).isBetween(39.90864, 39.90868);
    }
}
