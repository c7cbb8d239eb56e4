package org.youbei.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.sheet.file.Books.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.sheet.Shelves.Shelf;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.file.Books;
import org.youbei.sheet.file.SafeText;
import org.youbei.sheet.template.SheetTemplate;
import org.youbei.sheet.template.WrongRows;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
class SheetUploadsTests {
    private static final Actor ACTOR = Cast.STREET;
    private static final String UNIT = Cast.JIYUQIAO_COMMUNITY.value();
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String[] HEADS = row("区划代码", "名称", "材质", "承重（公斤）", "备注");

    private final Shelves shelves = new Shelves();

    @Autowired
    SheetUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> List.of(
                                Cast.WUCHANG,
                                Cast.JIYUQIAO,
                                Cast.YANGYUAN,
                                Cast.JIYUQIAO_COMMUNITY,
                                Cast.YANGYUAN_COMMUNITY)
                        .forEach(this::unit)));
        audit.clear();
    }

    /** The unit in the tree, under its code as name. */
    private void unit(JurisdictionCode code) {
        jdbc.sql("insert into jurisdiction.unit (jurisdiction, district, name) values (?, ?, ?) on conflict do nothing")
                .params(code.value(), code.district(), code.value())
                .update();
    }

    @AfterEach
    void forget() {
        audit.clear();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private Outcome<UUID> send(byte[] file) {
        return as(ACTOR, () -> uploads.upload(ACTOR, shelves, "货架.xlsx", file, ZH));
    }

    private Upload uploaded(byte[] file) {
        return find(send(file).orElseThrow());
    }

    private Upload find(UUID id) {
        return as(ACTOR, () -> uploads.find(ACTOR, shelves, id)).orElseThrow();
    }

    private Upload uploaded(String[]... rows) {
        var table = new ArrayList<>(List.of(rows));
        table.addFirst(HEADS);
        return uploaded(Books.table(table.toArray(String[][]::new)));
    }

    private List<UploadLine> lines(Upload upload) {
        return as(ACTOR, () -> uploads.lines(upload, null, 0, 100));
    }

    private Taken take(Upload upload, boolean doubtful) {
        return as(ACTOR, () -> uploads.take(ACTOR, shelves, upload.id(), doubtful, ZH))
                .orElseThrow();
    }

    private static List<String> codes(UploadLine line) {
        return line.reasons().stream()
                .map(reason -> reason.field() + " " + reason.code())
                .toList();
    }

    @Test
    void writesWhatThePreviewSaysAndNothingTheSecondTime() {
        var upload = uploaded(row(UNIT, "甲架", "钢", "100", "靠墙"), row(UNIT, "乙架", "木", "", ""));
        assertThat(lines(upload)).extracting(UploadLine::verdict).containsExactly(Verdict.NEW, Verdict.NEW);
        assertThat(shelves.stored).isEmpty();

        assertThat(take(upload, false)).isEqualTo(new Taken(2, 0, false));
        assertThat(shelves.stored).hasSize(2);
        assertThat(audit.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.after())
                        .containsEntry("file", "货架.xlsx")
                        .containsEntry("written", 2));
        assertThat(take(upload, false)).isEqualTo(new Taken(2, 0, true));
        assertThat(lines(upload)).allMatch(UploadLine::taken);

        var again = uploaded(row(UNIT, "甲架", "钢", "100", "靠墙"), row(UNIT, "乙架", "木", "", ""));
        assertThat(lines(again)).extracting(UploadLine::verdict).containsOnly(Verdict.SAME);
        assertThat(take(again, true)).isEqualTo(new Taken(0, 0, false));
    }

    @Test
    void showsOldAndNewValuesOfAChange() {
        take(uploaded(row(UNIT, "甲架", "钢", "100", "靠墙")), false);
        var change = uploaded(row(UNIT, "甲架", "木", "", "靠墙"));
        assertThat(lines(change)).singleElement().satisfies(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.CHANGED);
            assertThat(line.changes())
                    .containsExactly(new FieldChange("kind", "钢", "木"), new FieldChange("load", "100", ""));
        });
    }

    @Test
    void keepsWhatAFileDoesNotSpeakOf() {
        take(uploaded(row(UNIT, "甲架", "钢", "100", "靠墙")), false);
        var partial = uploaded(Books.table(row("材质", "名称", "社区代码"), row("木", "甲架", UNIT)));
        assertThat(lines(partial).getFirst().changes()).containsExactly(new FieldChange("kind", "钢", "木"));
        take(partial, false);
        assertThat(shelves.stored.values()).singleElement().satisfies(shelf -> {
            assertThat(shelf.load()).isEqualTo(100);
            assertThat(shelf.note()).isEqualTo("靠墙");
        });
    }

    @Test
    void saysOfEachWrongRowWhatIsWrongWithIt() {
        var upload = uploaded(
                row("", "空", "钢"),
                row("420106001999", "不在", "钢"),
                row("420106002001", "别街道", "钢"),
                row("4.20106E+11", "丢位", "钢"),
                row("甲", "不是代码", "钢"),
                row(UNIT, "", "金", "很重"),
                row(UNIT, "纸架", "木"),
                row("420106001", "街道", "木"));
        assertThat(lines(upload))
                .extracting(SheetUploadsTests::codes)
                .containsExactly(
                        List.of("unit sheet.empty"),
                        List.of("unit sheet.unknown-unit"),
                        List.of("unit sheet.outside"),
                        List.of("unit sheet.digits-lost"),
                        List.of("unit sheet.malformed-code"),
                        List.of("name sheet.empty", "kind sheet.unknown-word", "load sheet.malformed-whole"),
                        List.of("name shelf.paper"),
                        List.of("unit sheet.unit-level"));
        assertThat(take(upload, true)).isEqualTo(new Taken(0, 0, false));
    }

    @Test
    void namesDuplicatesWithTheirLines() {
        var upload = uploaded(
                row(UNIT, "甲架", "钢"),
                row(UNIT, "甲架", "钢"),
                row(UNIT, "乙架", "钢"),
                row(UNIT, "丙架", "木"),
                row(UNIT, "乙架", "木"));
        assertThat(lines(upload))
                .extracting(UploadLine::verdict)
                .containsExactly(Verdict.NEW, Verdict.REPEATED, Verdict.WRONG, Verdict.NEW, Verdict.WRONG);
        assertThat(lines(upload).get(1).reasons()).containsExactly(Refusal.of("sheet.twice-same", "2"));
        assertThat(lines(upload).get(2).reasons()).containsExactly(Refusal.of("sheet.twice-differing", "6"));
        assertThat(as(ACTOR, () -> uploads.tally(upload)))
                .isEqualTo(Map.of(Verdict.NEW, 2, Verdict.REPEATED, 1, Verdict.WRONG, 2));
        assertThat(take(upload, false).written()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatSomebodyElseChangedSinceThePreview() {
        take(uploaded(row(UNIT, "甲架", "钢", "100"), row(UNIT, "乙架", "钢", "100")), false);
        var upload = uploaded(row(UNIT, "甲架", "木", "100"), row(UNIT, "乙架", "木", "100"), row(UNIT, "新架", "木"));
        shelves.stored.computeIfPresent(
                List.of(UNIT, "甲架"),
                (key, old) -> new Shelf(old.unit(), old.name(), old.kind(), 500L, old.note(), null));
        shelves.stored.put(
                List.of(UNIT, "新架"), new Shelf(Cast.JIYUQIAO_COMMUNITY, "新架", Shelves.Kind.STEEL, null, "", null));

        assertThat(take(upload, false)).isEqualTo(new Taken(1, 2, false));
        assertThat(lines(upload))
                .filteredOn(line -> line.verdict() == Verdict.WRONG)
                .extracting(SheetUploadsTests::codes)
                .containsExactly(List.of("null sheet.changed-meanwhile"), List.of("null sheet.changed-meanwhile"));
        assertThat(shelves.stored.get(List.of(UNIT, "甲架")).load()).isEqualTo(500);
    }

    @Test
    void saysWhichRowTheModuleRefusedInTheEnd() {
        var upload = uploaded(row(UNIT, "甲架", "钢"), row(UNIT, "乙架", "钢"), row(UNIT, "丙架", "钢"), row(UNIT, "丁架", "钢"));
        shelves.refusing = "丁架";
        assertThat(take(upload, false)).isEqualTo(new Taken(3, 1, false));
        assertThat(codes(lines(upload).get(3))).containsExactly("null shelf.full");
    }

    @Test
    void takesADoubtfulRowOnlyWhereThePersonSaysSo() {
        var file = row(UNIT, "甲架", "钢", "50000");
        assertThat(take(uploaded(file), false).written()).isZero();
        var upload = uploaded(file);
        assertThat(lines(upload).getFirst().verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(codes(lines(upload).getFirst())).containsExactly("load shelf.heavy");
        assertThat(take(upload, true).written()).isEqualTo(1);
    }

    @Test
    void asksWhichColumnIsWhichOnceForEachFormOfASource() {
        var file = Books.table(row("社区编码", "货架名", "用料"), row(UNIT, "甲架", "钢"));
        var upload = uploaded(file);
        assertThat(upload.mapping()).isNull();
        assertThat(as(ACTOR, () -> uploads.tally(upload))).isEmpty();
        assertThat(as(ACTOR, () -> uploads.take(ACTOR, shelves, upload.id(), false, ZH)))
                .isEqualTo(Outcome.refused(Refusal.of("sheet.not-mapped")));
        assertThat(uploads.proposal(shelves, upload).places()).containsEntry("name", 1);

        var half = new Mapping(Map.of("unit", 0, "name", 0), null);
        assertThat(as(ACTOR, () -> uploads.map(ACTOR, shelves, upload.id(), half, ZH)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("code")
                                .contains("sheet.column-missing", "sheet.column-twice"));

        var mapping = new Mapping(Map.of("unit", 0, "name", 1, "kind", 2), null);
        var mapped = as(ACTOR, () -> uploads.map(ACTOR, shelves, upload.id(), mapping, ZH))
                .orElseThrow();
        assertThat(lines(mapped)).extracting(UploadLine::verdict).containsExactly(Verdict.NEW);

        var again = uploaded(file);
        assertThat(again.mapping()).isEqualTo(mapping);
        assertThat(again.found().remembered()).isTrue();
        var other = as(Cast.SIBLING_STREET, () -> uploads.upload(Cast.SIBLING_STREET, shelves, "a", file, ZH))
                .orElseThrow();
        assertThat(as(Cast.SIBLING_STREET, () -> uploads.find(Cast.SIBLING_STREET, shelves, other))
                        .orElseThrow()
                        .mapping())
                .as("another unit has its own sources")
                .isNull();
    }

    @Test
    void asksForTheCoordinateSystemWhereTheFileDoesNotSayIt() {
        var file = Books.table(
                row("区划代码", "名称", "材质", "经度", "纬度"),
                row(UNIT, "甲架", "钢", "114.30", "30.55"),
                row(UNIT, "乙架", "钢", "", ""));
        var upload = uploaded(file);
        assertThat(upload.mapping()).isNull();
        var places = uploads.proposal(shelves, upload).places();
        assertThat(as(ACTOR, () -> uploads.map(ACTOR, shelves, upload.id(), new Mapping(places, null), ZH)))
                .isEqualTo(Outcome.refused(Refusal.at("datum", "sheet.datum-missing")));
        var mapped = as(ACTOR, () -> uploads.map(ACTOR, shelves, upload.id(), new Mapping(places, MapDatum.BD09), ZH))
                .orElseThrow();
        take(mapped, false);
        assertThat(shelves.stored.get(List.of(UNIT, "甲架")).place()).satisfies(place -> {
            assertThat(place.datum()).isEqualTo(GeoPoint.Datum.GCJ02);
            assertThat(place.longitude().doubleValue()).isBetween(114.29, 114.2999);
            assertThat(lines(mapped).getFirst().shown())
                    .as("the preview has shown what was written")
                    .containsSubsequence("甲架", "钢", place.longitude().toPlainString(), "GCJ-02");
        });
        assertThat(shelves.stored.get(List.of(UNIT, "乙架")).place()).isNull();
        assertThat(lines(uploaded(file))).extracting(UploadLine::verdict).containsOnly(Verdict.SAME);
    }

    @Test
    void looksWherePositionsLie() {
        var near = GeoPoint.parse("114.31", "30.55", GeoPoint.Datum.CGCS2000).orElseThrow();
        shelves.surroundings.addAll(List.of(near, near, near));
        var heads = row("区划代码", "名称", "材质", "经度", "纬度", "坐标系");
        var upload = uploaded(Books.table(
                heads,
                row(UNIT, "对", "钢", "114.32", "30.56", "CGCS2000"),
                row(UNIT, "颠倒", "钢", "30.55", "114.30", "CGCS2000"),
                row(UNIT, "国外", "钢", "2.35", "48.85", "WGS-84"),
                row(UNIT, "远", "钢", "116.40", "39.90", "高德"),
                row(UNIT, "不明", "钢", "114.30", "30.55", "西安80"),
                row(UNIT, "没写", "钢", "114.30", "30.55", ""),
                row(UNIT, "一半", "钢", "114.30", "", "GPS"),
                row(UNIT, "没有", "钢", "", "", "GPS")));
        assertThat(lines(upload))
                .extracting(line -> line.verdict() + " " + codes(line))
                .containsExactly(
                        "NEW []",
                        "WRONG [longitude sheet.position-swapped]",
                        "WRONG [longitude sheet.position-abroad]",
                        "DOUBTFUL [longitude sheet.position-far]",
                        "WRONG [datum sheet.datum-unknown]",
                        "WRONG [datum sheet.datum-missing]",
                        "WRONG [latitude sheet.position-half]",
                        "NEW []");
    }

    @Test
    void refusesItsOwnTemplateOnlyBecauseItHasNoRows() throws IOException {
        for (var locale : List.of(ZH, Locale.ENGLISH)) {
            var template = new ByteArrayOutputStream();
            SheetTemplate.write(shelves, locale, template);
            assertThat(send(template.toByteArray())).isEqualTo(Outcome.refused(Refusal.at("file", "sheet.no-rows")));
        }
    }

    @Test
    void takesItsOwnExportForUnchangedInEitherLanguage() {
        var place = GeoPoint.parse("114.31", "30.55", GeoPoint.Datum.WGS84).orElseThrow();
        var shelf = new Shelf(Cast.JIYUQIAO_COMMUNITY, "-甲架", Shelves.Kind.STEEL, 12L, "=1+1", place);
        shelves.stored.put(List.of(UNIT, "-甲架"), shelf);
        for (var locale : List.of(ZH, Locale.ENGLISH)) {
            var cells = Shelves.COLUMNS.cells(shelf, locale).stream()
                    .map(SafeText::of)
                    .toArray(String[]::new);
            var heads = Shelves.COLUMNS.heads(locale).toArray(String[]::new);
            assertThat(lines(uploaded(Books.table(heads, cells))))
                    .extracting(UploadLine::verdict)
                    .containsExactly(Verdict.SAME);
        }
    }

    @Test
    void givesWrongRowsBackInTheFilesOwnColumns() throws IOException {
        var upload = uploaded(
                Books.table(row("序号", "材质", "货架名称", "社区代码"), row("1", "钢", "甲架", UNIT), row("2", "金", "乙架", UNIT)));
        var out = new ByteArrayOutputStream();
        as(ACTOR, () -> {
            try {
                WrongRows.write(
                        upload,
                        ZH,
                        out,
                        rows -> uploads.eachWrong(
                                upload,
                                line -> rows.accept(
                                        new WrongRows.Row("第 " + line.line() + " 行", line.cells(), "材质不认识"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return upload;
        });
        var back = Books.read(out.toByteArray()).pages().getFirst().lines();
        assertThat(back.get(0).cells()).containsExactly("序号", "材质", "货架名称", "社区代码", "错误原因", "原文件行号");
        assertThat(back.get(1).cells()).containsExactly("2", "金", "乙架", UNIT, "材质不认识", "第 3 行");
        assertThat(lines(uploaded(out.toByteArray())))
                .extracting(UploadLine::verdict)
                .containsExactly(Verdict.WRONG);
    }

    @Test
    void showsAnUploadToItsAccountAloneAndForgetsItInTheEnd() {
        var upload = uploaded(row(UNIT, "甲架", "钢"));
        assertThat(as(Cast.SUPERVISOR, () -> uploads.find(Cast.SUPERVISOR, shelves, upload.id())))
                .isEmpty();
        Scopes.run(
                Cast.SIBLING_STREET.scope(),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(count("sheet.upload")).isZero();
                    assertThat(count("sheet.line")).isZero();
                    assertThat(count("sheet.mapping")).isZero();
                }));
        clock.advance(Duration.ofDays(8));
        assertThat(as(ACTOR, () -> uploads.find(ACTOR, shelves, upload.id()))).isEmpty();
        assertThatThrownBy(() -> take(upload, false)).isInstanceOf(NotFound.class);
        assertThat(uploads.forgetExpired()).isPositive();
        Scopes.run(
                ACTOR.scope(),
                () -> transaction.executeWithoutResult(
                        status -> assertThat(count("sheet.line")).isZero()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void refusesWhomTheImportDoesNotAdmit() {
        var upload = uploaded(row(UNIT, "甲架", "钢"));
        assertThat(as(Cast.AUDITOR, () -> uploads.take(Cast.AUDITOR, shelves, upload.id(), false, ZH)))
                .isEqualTo(Outcome.refused(Refusal.forbidden("sheet.not-yours")));
    }

    @Test
    void readsTextAndTellsWhatItLeftOut() {
        var upload = uploaded("货架名称;材质;社区代码\n甲架;钢;420106001001\n合计;;\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines(upload)).extracting(UploadLine::verdict).containsExactly(Verdict.NEW);
        assertThat(upload.found().totals()).containsExactly(3);
        assertThat(Shelves.COLUMNS.named(SheetColumns.DATUM)).isPresent();
    }
}
