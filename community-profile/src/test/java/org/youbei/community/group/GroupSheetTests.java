package org.youbei.community.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.community.CommunityFixture;
import org.youbei.model.Actor;
import org.youbei.sheet.SheetUploads;
import org.youbei.sheet.UploadLine;
import org.youbei.sheet.Verdict;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
@Import(CommunityFixture.class)
class GroupSheetTests {
    private static final String HEADS = "社区代码,姓名,身份证号,类别,本人电话,楼栋,房号,转移方式,转移次序,备注,帮扶人,帮扶人电话,备用帮扶人,备用帮扶人电话,处理依据,告知日期\n";

    @Autowired
    GroupSheet sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    CommunityFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        fixture.begin();
    }

    @Test
    void takesFiveThousandPeopleInAtOnceAndNoneTwice() {
        var file = HEADS
                + IntStream.range(0, 5_000)
                        .mapToObj(n -> line("420106001001", Neighbours.number(n), "轮椅"))
                        .collect(Collectors.joining());

        var upload = upload(Cast.STREET, file);
        assertThat(tally(Cast.STREET, upload)).isEqualTo(Map.of(Verdict.NEW, 5_000));
        assertThat(take(Cast.STREET, upload)).isEqualTo(5_000);

        assertThat(fixture.reading(
                        Cast.SUPERVISOR,
                        () -> jdbc.sql("select people from community.person_count where kind = 'DISABLED'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(5_000);
        assertThat(tally(Cast.STREET, upload(Cast.STREET, HEADS + line("420106001001", Neighbours.number(7), "轮椅"))))
                .isEqualTo(Map.of(Verdict.SAME, 1));
        assertThat(tally(Cast.STREET, upload(Cast.STREET, HEADS + line("420106001001", Neighbours.number(7), "担架"))))
                .isEqualTo(Map.of(Verdict.CHANGED, 1));
    }

    @Test
    void saysOfEachRowWhatIsWrongAndKeepsTheOthers() {
        var wrongDigit =
                Neighbours.number(1).substring(0, 17) + (Neighbours.number(1).endsWith("1") ? "2" : "1");
        var upload = upload(
                Cast.COMMUNITY,
                HEADS
                        + line("420106001001", wrongDigit, "轮椅")
                        + line("420106001001", Neighbours.number(2), "背着")
                        + line("420106001002", Neighbours.number(3), "轮椅")
                        + line("420106001001", Neighbours.number(4), "轮椅"));

        assertThat(fixture
                        .as(
                                Cast.COMMUNITY,
                                () -> uploads.lines(
                                        uploads.find(Cast.COMMUNITY, sheet, upload)
                                                .orElseThrow(),
                                        Verdict.WRONG,
                                        0,
                                        10))
                        .stream()
                        .map(UploadLine::reasons)
                        .map(reasons -> reasons.getFirst().code()))
                .containsExactly("sheet.malformed-code", "sheet.unknown-word", "sheet.outside");
        assertThat(take(Cast.COMMUNITY, upload)).isEqualTo(1);
    }

    @Test
    void refusesWhomAnotherCommunityHasListedWhenTheRowIsTakenIn() {
        take(Cast.COMMUNITY, upload(Cast.COMMUNITY, HEADS + line("420106001001", Neighbours.number(1), "轮椅")));

        var sibling = CommunityFixture.SIBLING;
        var upload = upload(sibling, HEADS + line("420106001002", Neighbours.number(1), "轮椅"));
        assertThat(take(sibling, upload)).isZero();
    }

    @Test
    void keepsNothingReadableBetweenTheSteps() {
        var upload = upload(
                Cast.COMMUNITY,
                HEADS
                        + line("420106001001", Neighbours.number(1), "轮椅")
                        + line("420106001001", Neighbours.number(2), "背着"));

        assertThat(fixture.reading(
                        Cast.STREET,
                        () -> jdbc.sql("select row_to_json(l)::text from sheet.line l where upload = ?")
                                .param(upload)
                                .query(String.class)
                                .list()))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept)
                        .doesNotContain("张示例", Neighbours.number(1), Neighbours.number(2), "13900000001", "背着"));
    }

    @Test
    void isForTheCommunityAndItsStreet() {
        assertThat(sheet.admits(Cast.STREET)).isTrue();
        assertThat(sheet.admits(Cast.SUPERVISOR)).isFalse();
        assertThat(sheet.admits(Cast.AUDITOR)).isFalse();
    }

    private static String line(String unit, String number, String means) {
        return String.join(
                        ",",
                        List.of(
                                unit,
                                "张示例",
                                number,
                                "残疾人、独居老人",
                                "13900000001",
                                "3 栋",
                                "501",
                                means,
                                "1",
                                "示例",
                                "李示例",
                                "13900000002",
                                "赵示例",
                                "13900000003",
                                "法定职责",
                                "2026-11-01"))
                + "\n";
    }

    private UUID upload(Actor actor, String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        return fixture.as(actor, () -> uploads.upload(actor, sheet, "名单.csv", bytes, Locale.CHINESE))
                .orElseThrow();
    }

    private Map<Verdict, Integer> tally(Actor actor, UUID upload) {
        return fixture.as(
                actor, () -> uploads.tally(uploads.find(actor, sheet, upload).orElseThrow()));
    }

    private int take(Actor actor, UUID upload) {
        return fixture.as(actor, () -> uploads.take(actor, sheet, upload, true, Locale.CHINESE))
                .orElseThrow()
                .written();
    }
}
