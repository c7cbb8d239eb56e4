package org.youbei.web.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.plan.outline.OutlineCommand;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class PlanImportPagesTests {
    private static final String STREET = "420106001";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void showsWhatIsRecognisedInTheRealNationalPlanAndSavesAllOfIt() throws IOException {
        var docx = Files.readAllBytes(
                Path.of("../plan-registry/src/test/resources/outline/national-general-plan-2025.docx"));
        var preview = location(zh.upload(Cast.STREET, STREET, "国家总体预案.docx", docx));
        var page = page(zh.get(Cast.STREET, preview));
        assertThat(page.select(".yb-tree").text()).contains("总则", "1.1");
        assertThat(page.select("input[name=title]").val()).isEqualTo("国家突发事件总体应急预案");
        assertThat(page(en.get(Cast.STREET, preview)).text())
                .contains("sections recognised")
                .doesNotContain("??");

        var fields = Map.of("unit", STREET, "kind", "GENERAL", "title", "照国家总体预案编写", "revision", "0");
        var plan = location(zh.post(Cast.STREET, preview, fields));
        assertThat(location(zh.post(Cast.STREET, preview, fields)))
                .as("double click")
                .isEqualTo(plan);
        var saved = page(zh.get(Cast.STREET, plan));
        assertThat(saved.select(".yb-section").size())
                .isEqualTo(page.select(".yb-tree a").size());
        assertThat(saved.select(".yb-prose").text()).contains("提高", "预案管理");
    }

    @Test
    void proposesWhatTheDocumentSeemsToBe() {
        var text = "示例街道防汛应急预案（征求意见稿）\n1 总则\n1.1 目的\n减少损失。\n2 组织\n设指挥部。\n";
        var preview = location(zh.upload(Cast.STREET, STREET, "防汛预案.txt", text.getBytes(StandardCharsets.UTF_8)));
        var form = page(zh.get(Cast.STREET, preview));
        assertThat(form.select("select[name=kind] option[selected]").val()).isEqualTo("SPECIAL");
        assertThat(form.select("select[name=category] option[selected]").val()).isEqualTo("NATURAL_DISASTER");
        assertThat(form.select("select[name=procedure] option[selected]").val()).isEqualTo("FULL");
    }

    @Test
    void asksForTheFileWhereSomethingElseIsSent() {
        for (var fields : List.of(Map.of("file", "abc", "unit", STREET), Map.<String, String>of())) {
            var answer = zh.post(Cast.STREET, "/plan-imports", fields);
            assertThat(status(answer)).isEqualTo(422);
            assertThat(page(answer).select(".yb-errors a").text()).contains("请选择一个文件");
        }
    }

    /** The page once said 72.8 % of what the command line called 72.7 %. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 40, 93, 333})
    void saysTheSameShareAsTheCommandLine(int cover, @TempDir Path folder) throws IOException {
        var text = "示例通知\n" + "封".repeat(cover) + "\n1 总则\n1.1 目的\n减少损失，保障安全。\n2 组织\n2.1 机构\n设指挥部，负责指挥。\n";
        var file = Files.writeString(folder.resolve("示例" + cover + ".txt"), text);
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(OutlineCommand.run(file, printed, printed)).isZero();
        var share = out.toString(StandardCharsets.UTF_8)
                .replaceAll("(?s).*placed\t", "")
                .strip();

        var preview = location(zh.upload(Cast.STREET, STREET, file.getFileName().toString(), Files.readAllBytes(file)));
        assertThat(page(zh.get(Cast.STREET, preview)).select("header .sub").text())
                .contains(share);
        assertThat(page(en.get(Cast.STREET, preview)).select("header .sub").text())
                .contains(share);
    }

    @ParameterizedTest
    @CsvSource({
        "图片.png,GIF89a,415,不支持这种文件",
        "旧版.docx,{\\rtf1 text},415,RTF",
        "空白.txt,'',422,没有文字",
        "文本.docx,just text,415,扩展名不符",
        "旧版.docx,OLE,415,扩展名不符"
    })
    void refusesBadFilesWithASentenceAndKeepsTheForm(String name, String content, int expected, String sentence) {
        var bytes = content.equals("OLE") ? legacy() : content.getBytes(StandardCharsets.UTF_8);
        var result = zh.upload(Cast.STREET, STREET, name, bytes);

        assertThat(status(result)).isEqualTo(expected);
        assertThat(page(result).select(".yb-errors").text()).contains(sentence);
        assertThat(page(result).select("select[name=unit] option[selected]").val())
                .isEqualTo(STREET);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var result = en.upload(Cast.STREET, STREET, "bomb.docx", bomb());
        assertThat(status(result)).isIn(413, 415, 422);
        assertThat(page(result).select(".yb-errors").text()).isNotEmpty();
    }

    @Test
    void asksForAFile() {
        var result = zh.upload(Cast.STREET, STREET, "", new byte[0]);
        assertThat(status(result)).isEqualTo(422);
        assertThat(page(result).text()).contains("请选择一个文件");
    }

    @Test
    void refusesWhatIsTooLargeBeforeLookingIntoIt() {
        var result = mvc.post()
                .uri("/plan-imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .content(new byte[54 << 20])
                .with(SignedInAs.of(Cast.STREET))
                .exchange();
        assertThat(status(result)).isEqualTo(413);
    }

    @Test
    void hidesUploadsAndTheFormFromOthers() {
        var preview = location(
                zh.upload(Cast.STREET, STREET, "一.txt", "1 总则\n内容。\n2 附则\n完。".getBytes(StandardCharsets.UTF_8)));
        assertThat(status(zh.get(Cast.SIBLING_STREET, preview))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SUPERVISOR, preview))).isEqualTo(404);
        assertThat(status(zh.post(Cast.SIBLING_STREET, preview, Map.of("unit", STREET, "kind", "GENERAL"))))
                .isEqualTo(404);
        assertThat(status(zh.get(Cast.AUDITOR, "/plan-imports"))).isEqualTo(403);
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/plan-imports"))).isEqualTo(403);
        assertThat(status(zh.upload(Cast.STREET, "420106002", "一.txt", new byte[] {'a'})))
                .isEqualTo(422);
    }

    @Test
    void keepsTheChoicesOfAFormThatIsRefused() {
        var preview = location(
                zh.upload(Cast.STREET, STREET, "二.txt", "1 总则\n内容。\n2 附则\n完。".getBytes(StandardCharsets.UTF_8)));
        var result = zh.post(
                Cast.STREET, preview, Map.of("unit", STREET, "kind", "SPECIAL", "title", "没有类别", "revision", "0"));
        assertThat(status(result)).isEqualTo(422);
        assertThat(page(result).select(".yb-errors").text()).contains("事件类别");
        assertThat(page(result).select("input[name=title]").val()).isEqualTo("没有类别");
        assertThat(page(result).select("select[name=kind] option[selected]").val())
                .isEqualTo("SPECIAL");
    }

    /** The head of an OLE2 container, as Word wrote it until 2003. */
    private static byte[] legacy() {
        var bytes = new byte[4096];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
