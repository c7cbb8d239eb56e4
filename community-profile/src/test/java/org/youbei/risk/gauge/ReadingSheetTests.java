package org.youbei.risk.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.in;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskSubtype;
import org.youbei.sheet.SheetUploads;
import org.youbei.sheet.UploadLine;
import org.youbei.sheet.Verdict;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Readings of gauges from a spreadsheet. Each test has a risk with a title of its own. */
@PostgresTest
class ReadingSheetTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final String HEADS = "社区代码,风险名称,监测点,日期,时间,读数\n";
    private static final AtomicInteger TITLES = new AtomicInteger();

    @Autowired
    ReadingSheet sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    RiskRegister register;

    @Autowired
    Gauges gauges;

    @Autowired
    TestClock clock;

    private String title = "";
    private UUID risk = new UUID(0, 0);
    private Gauge gauge;

    @BeforeEach
    void install(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        title = "读数示例" + TITLES.incrementAndGet();
        risk = UUID.randomUUID();
        GeoPoint nowhere = null;
        var entry = RiskEntry.of(title, RiskSubtype.WATERLOGGING, "示例路", "", "行人", "社区安全员", nowhere);
        in(WORKER, () -> register.register(WORKER, risk, Cast.JIYUQIAO_COMMUNITY, entry, TODAY.plusMonths(3)))
                .orElseThrow();
        gauge = in(
                        WORKER,
                        () -> gauges.install(WORKER, risk, UUID.randomUUID(), "水尺", Quantity.WATER_LEVEL, Rhythm.DAILY))
                .orElseThrow();
    }

    @Test
    void takesReadingsInAndKnowsThemAgain() {
        var file = line("2026-11-20", "08:00", "19.5") + line("2026-11-21", "08:00", "19.60");
        var upload = upload(WORKER, file);
        assertThat(tally(WORKER, upload)).isEqualTo(Map.of(Verdict.NEW, 2));
        assertThat(take(WORKER, upload)).isEqualTo(2);
        assertThat(in(WORKER, () -> gauges.readings(gauge.id(), 9)))
                .extracting(reading -> reading.value().stripTrailingZeros())
                .containsExactly(new BigDecimal("19.6"), new BigDecimal("19.5"));
        assertThat(tally(WORKER, upload(WORKER, file))).isEqualTo(Map.of(Verdict.SAME, 2));
    }

    @ParameterizedTest
    @CsvSource({"8:00", "08:00", "０８：００", "08：00", "08:00:00"})
    void readsATimeHoweverItIsTyped(String time) {
        assertThat(tally(WORKER, upload(WORKER, line("2026-11-20", time, "19.5"))))
                .isEqualTo(Map.of(Verdict.NEW, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "25:00, 19.5, sheet.malformed-code",
        "八点, 19.5, sheet.malformed-code",
        "08:00, 很高, sheet.malformed-number",
        "'', 19.5, sheet.empty",
        "08:00, '', sheet.empty"
    })
    void saysWhatIsWrongWithARow(String time, String value, String code) {
        var upload = upload(WORKER, line("2026-11-20", time, value) + line("2026-11-21", "08:00", "19"));
        assertThat(reasons(upload)).containsExactly(code);
        assertThat(take(WORKER, upload)).as("the other row is taken").isEqualTo(1);
    }

    @Test
    void refusesAnotherValueForTheSameMoment() {
        take(WORKER, upload(WORKER, line("2026-11-20", "08:00", "19.5")));
        assertThat(reasons(upload(WORKER, line("2026-11-20", "08:00", "19.6")))).containsExactly("risk.read-already");
        assertThat(in(WORKER, () -> gauges.readings(gauge.id(), 9))).hasSize(1);
    }

    @Test
    void knowsNoGaugeThatDoesNotRunAtAnOpenRiskOfThatUnit() {
        var other = "420106001001," + title + ",没有的水尺,2026-11-20,08:00,19\n"
                + "420106001001,没有的风险,水尺,2026-11-20,08:00,19\n";
        assertThat(reasons(upload(WORKER, other))).containsExactly("risk.no-gauge", "risk.no-gauge");
        in(WORKER, () -> gauges.retire(WORKER, gauge.id(), "拆除")).orElseThrow();
        assertThat(reasons(upload(WORKER, line("2026-11-20", "08:00", "19")))).containsExactly("risk.no-gauge");
    }

    @Test
    void refusesWhatTheGaugeCannotShowAndTheFutureWhenItIsTakenIn() {
        var upload = upload(
                WORKER,
                line("2026-11-20", "08:00", "500")
                        + line("2026-12-24", "08:00", "19")
                        + line("2024-11-20", "08:00", "19")
                        + line("2026-11-20", "09:00", "19"));
        assertThat(take(WORKER, upload)).isEqualTo(1);
        assertThat(in(WORKER, () -> gauges.readings(gauge.id(), 9))).hasSize(1);
    }

    @Test
    void isNotForTheUnitBeside() {
        assertThat(sheet.admits(Cast.AUDITOR)).isFalse();
        assertThat(sheet.admits(Cast.ADMINISTRATOR)).isFalse();
        var upload = upload(Cast.SIBLING_STREET, line("2026-11-20", "08:00", "19"));
        assertThat(take(Cast.SIBLING_STREET, upload)).isZero();
        assertThat(in(WORKER, () -> gauges.readings(gauge.id(), 9))).isEmpty();
    }

    @Test
    void readsTheEncodingOfOldSpreadsheetPrograms() {
        var bytes = (HEADS + line("2026-11-20", "08:00", "１９．５")).getBytes(Charset.forName("GB18030"));
        var upload = in(WORKER, () -> uploads.upload(WORKER, sheet, "读数.csv", bytes, Locale.CHINESE))
                .orElseThrow();
        assertThat(tally(WORKER, upload)).isEqualTo(Map.of(Verdict.NEW, 1));
    }

    /** A month of readings each hour raises one alarm, by the latest. */
    @Test
    void takesAMonthOfReadingsInAndRaisesOneAlarmByTheLatest() {
        var bound = new Threshold(UUID.randomUUID(), Quantity.WATER_LEVEL, new BigDecimal("20"), true, "封闭通道", "");
        in(WORKER, () -> gauges.set(WORKER, risk, bound)).orElseThrow();
        var file = IntStream.range(0, 24 * 20)
                .mapToObj(hour -> line(
                        TODAY.minusDays(20 - hour / 24).toString(),
                        "%02d:00".formatted(hour % 24),
                        hour == 24 * 20 - 1 ? "21" : "19." + hour % 10))
                .collect(Collectors.joining());
        assertThat(take(WORKER, upload(WORKER, file))).isEqualTo(24 * 20);
        assertThat(in(WORKER, () -> gauges.alarms(risk)))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.value()).isEqualByComparingTo("21"));
    }

    private String line(String day, String time, String value) {
        return String.join(",", List.of("420106001001", title, "水尺", day, time, value)) + "\n";
    }

    private UUID upload(Actor actor, String lines) {
        var bytes = (HEADS + lines).getBytes(StandardCharsets.UTF_8);
        return in(actor, () -> uploads.upload(actor, sheet, "读数.csv", bytes, Locale.CHINESE))
                .orElseThrow();
    }

    private Map<Verdict, Integer> tally(Actor actor, UUID upload) {
        return in(actor, () -> uploads.tally(uploads.find(actor, sheet, upload).orElseThrow()));
    }

    private List<String> reasons(UUID upload) {
        return in(
                        WORKER,
                        () -> uploads.lines(uploads.find(WORKER, sheet, upload).orElseThrow(), Verdict.WRONG, 0, 20))
                .stream()
                .map(UploadLine::reasons)
                .map(reasons -> reasons.getFirst().code())
                .toList();
    }

    private int take(Actor actor, UUID upload) {
        return in(actor, () -> uploads.take(actor, sheet, upload, true, Locale.CHINESE))
                .orElseThrow()
                .written();
    }
}
