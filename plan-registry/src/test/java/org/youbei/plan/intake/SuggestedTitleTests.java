package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.youbei.plan.manuscript.WordFile;

class SuggestedTitleTests {
    private static final String TEXT = "1 总则\n1.1 目的\n说明。\n2 附则\n施行。\n";

    @Test
    void takesTheCoverAndNoNumberedHeading() {
        assertThat(title("示例饭店生产安全事故应急预案\n编号：A-1\n1.4.2 现场处置方案\n目录\n二、综合应急预案……3\n" + TEXT))
                .isEqualTo("示例饭店生产安全事故应急预案");
    }

    @Test
    void takesTheFirstLineOfTheCoverNotTheShortest() {
        assertThat(title("示例市示例饭店火灾事故应急预案\n综合应急预案\n" + TEXT)).isEqualTo("示例市示例饭店火灾事故应急预案");
    }

    @Test
    void putsATitleOfTwoLinesTogether() {
        assertThat(title("示例饭店有限公司\n生产安全事故应急预案\n2026年5月\n" + TEXT)).isEqualTo("示例饭店有限公司生产安全事故应急预案");
        assertThat(title("示例区突发事件\n总体应急预案\n" + TEXT)).isEqualTo("示例区突发事件总体应急预案");
    }

    @Test
    void takesAQuotedTitleOfANoticeAndElseTheNameOfTheFile() {
        assertThat(title("关于印发《示例街道防汛应急预案》的通知\n" + TEXT)).isEqualTo("示例街道防汛应急预案");
        assertThat(title("前面的话\n" + TEXT)).isEqualTo("文 件");
    }

    @Test
    void takesATitleOnTheCoverThatIsStyledLikeAChapter() {
        var read = PlanDocuments.read(
                        "a.md", "# 示例公司应急预案\n示例公司编\n# 总则\n文。\n# 组织\n文。\n".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(read.title()).isEqualTo("示例公司应急预案");
        assertThat(read.sections()).map(section -> section.title()).containsExactly("总则", "组织");
    }

    @Test
    void prefersTheStyleOfATitle() {
        var file = WordFile.ofBody(WordFile.p("示例局综合手册")
                        + WordFile.p("T", "示例局防汛应急预案")
                        + WordFile.p("1 总则")
                        + WordFile.p("文。")
                        + WordFile.p("2 附则")
                        + WordFile.p("文。"))
                .withPart("styles.xml", "styles", "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>");
        assertThat(PlanDocuments.read("a.docx", file.bytes()).orElseThrow().title())
                .isEqualTo("示例局防汛应急预案");
    }

    private static String title(String text) {
        return PlanDocuments.read("文_件.txt", text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .title();
    }
}
