package org.youbei.plan.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.response.Response;
import org.youbei.plan.section.Section;

class ExtractionTests {
    private static final String FLOOD = """
        1|1|应急组织
        2|1.1|组织机构|社区成立防汛工作组，组长由社区书记担任。
        2|1.2|联系方式|姓名\\t职务\\t单位\\t联系电话
        +|张示例\\t社区书记\\t示例社区\\t13900000001
        +|李示例\\t网格员\\t\\t139 0000 0002
        +|街道值班室电话：027-88880001；水务所值班员王示例 88880002。
        1|2|应急响应
        2|2.1|Ⅳ级响应
        3|2.1.1|启动条件|（1）气象部门发布暴雨蓝色预警；
        +|（2）辖区出现积水。
        3|2.1.2|启动程序|由社区书记决定启动Ⅳ级响应，报街道备案。
        3|2.1.3|响应措施|（1）网格员应在30分钟内完成低洼点巡查并上报。
        +|（2）物业：打开地下车库挡水板。
        2|2.2|三级响应|当积水超过30厘米时启动三级响应。转移组负责半小时内将一层老人转移到安置点。
        2|2.3|信息报告|接到险情后，值班员应当在十五分钟内电话报告街道，两小时内补报书面材料。
        1|3|附则
        2|3.1|解释|本预案由社区居委会负责解释。预案自印发之日起实施。
        """;

    private final Extraction found = Extraction.of(sections(FLOOD));

    @Test
    void findsWhatBeginsALevelWhoOrdersItAndWhatIsDone() {
        assertThat(found.levels())
                .extracting(
                        Extract.OfLevel::level,
                        one -> one.words().trigger(),
                        one -> one.words().decider())
                .containsExactly(
                        tuple(ResponseLevel.III, "当积水超过30厘米时启动三级响应。转移组负责半小时内将一层老人转移到安置点。", ""),
                        tuple(ResponseLevel.IV, "（1）气象部门发布暴雨蓝色预警；\n（2）辖区出现积水。", "社区书记"));
        assertThat(found.levels().getLast().words().actions())
                .startsWith("（1）网格员")
                .contains("挡水板");
        assertThat(found.levels().getLast().sentence()).isEqualTo("（1）气象部门发布暴雨蓝色预警；");
    }

    @Test
    void findsWhoDoesWhatWithinWhichTimeAtWhichLevel() {
        assertThat(found.steps())
                .extracting(
                        one -> one.words().post(),
                        one -> one.words().minutes(),
                        one -> one.words().level())
                .contains(
                        tuple("网格员", 30, ResponseLevel.IV),
                        tuple("物业", null, ResponseLevel.IV),
                        tuple("转移组", 30, ResponseLevel.III),
                        tuple("值班员", 15, null))
                .hasSize(4);
        assertThat(found.steps()).extracting(one -> one.words().action()).contains("应在30分钟内完成低洼点巡查并上报", "打开地下车库挡水板");
        assertThat(found.steps())
                .allSatisfy(one -> assertThat(one.section().body()).contains(one.sentence()));
    }

    @Test
    void findsWhomToCallInATableAndInALine() {
        assertThat(found.contacts())
                .extracting(
                        one -> one.words().name(),
                        one -> one.words().post(),
                        one -> one.words().unit(),
                        one -> one.words().phone())
                .containsExactly(
                        tuple("张示例", "社区书记", "示例社区", "13900000001"),
                        tuple("李示例", "网格员", "", "139 0000 0002"),
                        tuple("", "街道值班室", "", "027-88880001"),
                        tuple("王示例", "水务所值班员", "", "88880002"));
        assertThat(Extraction.shown(found.contacts().getFirst()))
                .contains("139****0001")
                .doesNotContain("13900000001");
    }

    @Test
    void leavesOutWhatTheVersionSaysAlready() {
        var version = UUID.randomUUID();
        var step = found.steps().getFirst().words();
        var known = new PlanStructure(
                List.of(new Response(UUID.randomUUID(), version, ResponseLevel.IV, "", "", "", 0)),
                List.of(step.at(UUID.randomUUID(), version, 0, 0)),
                List.of(new Contact(UUID.randomUUID(), version, 0, "张示例", "社区书记", "示例社区", "139****0001", 0)),
                List.of(),
                List.of());

        var left = found.without(known);

        assertThat(left.levels()).extracting(Extract.OfLevel::level).containsExactly(ResponseLevel.III);
        assertThat(left.steps()).hasSize(found.steps().size() - 1);
        assertThat(left.contacts()).hasSize(3);
        assertThat(left.find(found.levels().getLast().id())).isEmpty();
        assertThat(left.find(found.levels().getFirst().id())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"15分钟内, 15", "十五分钟之内, 15", "两小时以内, 120", "1个小时内, 60", "半小时内, 30", "3日内, 4320"})
    void readsATimeLimitInMinutes(String limit, int minutes) {
        var section = sections("1|1|信息报告|值班员应当" + limit + "报告街道办事处。");
        assertThat(Extraction.of(section).steps())
                .extracting(one -> one.words().minutes())
                .containsExactly(minutes);
    }

    /** Sentences about the plan itself, times that are no limit, numbers that are no telephone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "本预案每三年至少修订一次。",
                "建设周期为30分钟行程以外的区域。",
                "面积约 88880002 平方米。",
                "一级、二级响应由区启动。",
                "预案编号 4201060010012026",
                ""
            })
    void makesNothingOfOtherSentences(String text) {
        var found = Extraction.of(sections("1|1|附则|" + text));
        assertThat(found.all()).isEmpty();
    }

    @Test
    void staysWithinItsBoundsAndItsTimeWhateverTheTextIs() {
        var endless = "值班员应当在5分钟内报告" + "社区".repeat(60_000);
        var many = "值班员应当在5分钟内报告街道。\n".repeat(1_000);
        assertThat(Extraction.of(sections("1|1|处置|" + endless)).steps()).isEmpty();
        assertThat(Extraction.of(sections("1|1|处置|" + "一".repeat(100_000))).all())
                .isEmpty();
        var one = sections("1|1|处置|x").getFirst();
        var body = new Section(one.id(), one.version(), null, 0, 1, "1", "处置", many, 0);
        assertThat(Extraction.of(List.of(body)).steps()).hasSize(Extraction.MOST);
    }

    /** Depth, number, title and body between bars; a line that begins with + goes on. */
    static List<Section> sections(String text) {
        var found = new ArrayList<Section>();
        var above = new ArrayDeque<Section>();
        for (var line : text.lines().toList()) {
            var part = line.strip().split("\\|", 4);
            if (part[0].equals("+")) {
                var last = found.removeLast();
                above.removeLast();
                var more = last.body() + "\n" + part[1].replace("\\t", "\t");
                var longer = new Section(
                        last.id(),
                        last.version(),
                        last.parent(),
                        last.position(),
                        last.depth(),
                        last.number(),
                        last.title(),
                        more,
                        0);
                found.add(longer);
                above.add(longer);
                continue;
            }
            int depth = Integer.parseInt(part[0]);
            while (!above.isEmpty() && above.getLast().depth() >= depth) {
                above.removeLast();
            }
            var section = new Section(
                    UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)),
                    new UUID(1, 1),
                    above.isEmpty() ? null : above.getLast().id(),
                    found.size(),
                    depth,
                    part[1],
                    part[2],
                    part.length > 3 ? part[3].replace("\\t", "\t") : "",
                    0);
            found.add(section);
            above.add(section);
        }
        return found;
    }
}
