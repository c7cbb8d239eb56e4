package org.youbei.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.attachment.PictureBomb;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.testing.Cast;
import org.youbei.web.plan.PlanPages;

/** What somebody without an account may send behind a printed code. */
@PlatformTest
class ResidentPhotosTests {
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    private String report = "";

    @BeforeEach
    void point() {
        var zh = new PlanPages(mvc, "zh-CN");
        var entry = Map.of(
                "unit", "420106001001",
                "name", "照片店" + ADDRESS.incrementAndGet(),
                "type", "SMALL_SHOP",
                "colour", "YELLOW",
                "round", "OTHER",
                "responsibleUnit", "示例商贸公司",
                "datum", "CGCS2000");
        var point = location(zh.post(Cast.COMMUNITY, "/inspection-points", entry));
        var code = page(zh.get(Cast.COMMUNITY, point)).select("svg.yb-code + p b, .body p b");
        report = "/report/" + code.text();
    }

    /** Six of 317 MB each would be more than the memory of this process. */
    @Test
    void refusesPicturesThatWouldFillTheMemoryAlsoWhereManyComeAtOnce() throws Exception {
        var bomb = PictureBomb.png(6_300, 6_300, 4, 16);
        try (var residents = Executors.newFixedThreadPool(6)) {
            var sent = IntStream.range(0, 6)
                    .mapToObj(n -> residents.submit(() -> send("现场.png", bomb)))
                    .toList();
            for (var each : sent) {
                assertThat(status(each.get())).isEqualTo(422);
                assertThat(page(each.get()).select("[role=alert]").text()).contains("图片展开后超过");
            }
        }
        assertThat(DecodingBudget.shared().peak())
                .isLessThanOrEqualTo(DecodingBudget.shared().all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"现场.docx", "现场.pdf", "现场.xlsx", "现场.pptx", "现场.txt", "现场.csv", "现场.gif", "现场"})
    void takesPhotosAndNoOtherFile(String name) {
        var refused = send(name, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select("[role=alert]").text()).contains("不是照片");
    }

    private MvcTestResult send(String name, byte[] photo) {
        var remote = "198.51.100." + ADDRESS.incrementAndGet();
        return mvc.post()
                .multipart()
                .uri(report)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr(remote);
                    return request;
                })
                .file(new MockMultipartFile("photos", name, "image/png", photo))
                .param("text", "楼道堆物")
                .header("Accept-Language", "zh-CN")
                .exchange();
    }
}
