package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.model.Outcome;
import org.youbei.sheet.SheetUploads;
import org.youbei.sheet.UploadLine;
import org.youbei.sheet.Verdict;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
@Import(CommunityFixture.class)
class FigureSheetTests {
    private static final String HEADS = "社区代码,社区名称,数据日期,数据来源,常住人口（万人）,户数,电梯,存疑说明\n";

    @Autowired
    FigureSheet sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    CommunityFigures figures;

    @Autowired
    CommunityFixture fixture;

    @BeforeEach
    void begin() {
        fixture.begin();
    }

    @Test
    void takesTheFiguresOfAllCommunitiesOfAStreetInAtOnce() {
        var upload = upload(
                HEADS + "420106001001,,2026-06-30,台账,0.42,１８００,不适用,\n" + "420106001002,,2026-06-30,台账,0.3,1200,不详,\n");

        assertThat(tally(upload)).isEqualTo(Map.of(Verdict.NEW, 2));
        assertThat(take(upload)).isEqualTo(2);
        assertThat(fixture.as(Cast.STREET, () -> figures.sum(Cast.JIYUQIAO, "residents_usual"))
                        .number())
                .isEqualByComparingTo("7200");
        assertThat(fixture.as(Cast.STREET, () -> figures.of(Cast.JIYUQIAO_COMMUNITY, "elevators")))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(FigureValue.NOT_APPLICABLE));
    }

    @Test
    void comesInAgainWithoutAChange() {
        var file = HEADS + "420106001001,,2026-06-30,台账,0.42,1800,12,\n";
        take(upload(file));

        assertThat(tally(upload(file))).isEqualTo(Map.of(Verdict.SAME, 1));
        assertThat(tally(upload(exported())))
                .as("the template comes in again as it is")
                .containsKey(Verdict.SAME);
    }

    @Test
    void readsTheEncodingOfOldSpreadsheetPrograms() {
        var gbk = (HEADS + "420106001001,,2026-06-30,台账,0.42,1800,12,\n").getBytes(Charset.forName("GB18030"));

        assertThat(tally(upload(gbk))).isEqualTo(Map.of(Verdict.NEW, 1));
    }

    @Test
    void saysOfEachRowWhatIsWrong() {
        var upload = upload(HEADS
                + "420106002001,,2026-06-30,台账,0.42,1800,12,\n"
                + "420106001001,,2027-06-30,台账,0.42,1800,12,\n"
                + "420106001002,,2026-06-30,台账,0.42,-5,12,\n"
                + "420106001004,,2026-06-30,台账,0.1,1800,12,\n"
                + "420106001005,,2026-06-30,台账,0.1,1800,12,集体户（示例）\n");

        assertThat(reasons(upload))
                .containsExactly(
                        "sheet.outside",
                        "community.as-of",
                        "community.negative",
                        "community.doubt-above-residents-usual");
        assertThat(tally(upload)).isEqualTo(Map.of(Verdict.WRONG, 4, Verdict.NEW, 1));
        assertThat(take(upload)).isEqualTo(1);
        assertThat(fixture.as(
                        Cast.STREET,
                        () -> figures.of(new org.youbei.model.JurisdictionCode("420106001005"), "households")))
                .hasValueSatisfying(figure -> assertThat(figure.word()).isEqualTo("集体户（示例）"));
    }

    @Test
    void leavesWhatAnEmptyCellDoesNotSay() {
        take(upload(HEADS + "420106001001,,2026-06-30,台账,0.42,1800,12,\n"));
        take(upload(HEADS + "420106001001,,2026-07-31,台账,,1900,,\n"));

        var profile = fixture.as(Cast.STREET, () -> figures.profile(Cast.JIYUQIAO_COMMUNITY));
        assertThat(profile.figures().get("elevators").value()).isEqualTo(FigureValue.of(12));
        assertThat(profile.figures().get("households").value()).isEqualTo(FigureValue.of(1900));
    }

    @Test
    void takesTwoYearsOfACommunityInTheirOrder() {
        take(upload(
                HEADS + "420106001001,,2026-06-30,台账,0.42,1800,12,\n" + "420106001001,,2025-06-30,台账,0.41,1750,12,\n"));

        assertThat(fixture.as(Cast.STREET, () -> figures.history(Cast.JIYUQIAO_COMMUNITY, "households")))
                .hasSize(2)
                .allMatch(Figure::counts);
    }

    @Test
    void isForThoseWhoEnterFigures() {
        assertThat(sheet.admits(Cast.STREET)).isTrue();
        assertThat(sheet.admits(Cast.COMMUNITY)).isTrue();
        assertThat(sheet.admits(Cast.AUDITOR)).isFalse();
        assertThat(sheet.admits(Cast.SUPERVISOR)).isFalse();
    }

    private String exported() {
        var columns = sheet.columns();
        return String.join(",", columns.heads(Locale.CHINESE)) + "\n"
                + fixture.as(Cast.STREET, () -> sheet.rows(Cast.STREET, CommunityFixture.TODAY)).stream()
                        .filter(row -> !row.values().isEmpty())
                        .map(row -> String.join(",", columns.cells(row, Locale.CHINESE)))
                        .collect(Collectors.joining("\n"));
    }

    private UUID upload(String file) {
        return upload(file.getBytes(StandardCharsets.UTF_8));
    }

    private UUID upload(byte[] file) {
        return fixture.as(Cast.STREET, () -> uploads.upload(Cast.STREET, sheet, "数据.csv", file, Locale.CHINESE))
                .orElseThrow();
    }

    private Map<Verdict, Integer> tally(UUID upload) {
        return fixture.as(
                Cast.STREET,
                () -> uploads.tally(uploads.find(Cast.STREET, sheet, upload).orElseThrow()));
    }

    private List<String> reasons(UUID upload) {
        return fixture
                .as(
                        Cast.STREET,
                        () -> uploads.lines(
                                uploads.find(Cast.STREET, sheet, upload).orElseThrow(), Verdict.WRONG, 0, 10))
                .stream()
                .map(UploadLine::reasons)
                .map(reasons -> reasons.getFirst().code())
                .toList();
    }

    private int take(UUID upload) {
        var taken = fixture.as(Cast.STREET, () -> uploads.take(Cast.STREET, sheet, upload, true, Locale.CHINESE));
        assertThat(taken).isInstanceOf(Outcome.Done.class);
        return taken.orElseThrow().written();
    }
}
