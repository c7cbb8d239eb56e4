package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The loop of a major hazard: a community worker finds it on a visit, the responsible unit's person rectifies it by the link of the notice
 * and without an account, the street accepts and closes it.
 */
@BrowserTest
class HazardLoopIT {
    private static final Path PICTURES = Path.of("target", "hazard-loop");
    private static final Pattern A_HAZARD = Pattern.compile(".*/hazards/[0-9a-f-]{36}$");

    @Test
    void endsOnlyWhenSomebodyElseHasChecked() throws IOException {
        Files.createDirectories(PICTURES);
        var hazard = found();
        var link = noticed(hazard);
        rectified(link);
        accepted(hazard);
    }

    private static String found() {
        try (var visit = Visit.of("community", Visit.at(Visit.PHONE))) {
            var page = visit.page();
            visit.open("/inspection-points/new");
            page.locator("input[name=name]").fill("示例商场三层");
            page.locator("input[name=responsibleUnit]").fill("示例商业管理公司");
            page.locator("input[name=creditCode]").fill("91440300708461136T");
            send(page);
            page.locator("main a.btn-primary").first().click();
            for (var fine : page.locator("input[value=PASS]").all()) {
                fine.check();
            }
            page.locator("input[name='results[exit-clear]'][value=FAIL]").check();
            page.locator("#note-exit-clear").fill("安全出口上锁，通道堆满货物");
            visit.picture(PICTURES.resolve("visit-390.png"));
            send(page);
            page.locator("main a[href*='/hazards/']").first().click();
            assertThat(page).hasURL(A_HAZARD);
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
            return page.url();
        }
    }

    private static String noticed(String hazard) {
        try (var visit = Visit.of("street")) {
            var page = visit.page();
            visit.open(hazard);
            step(page, "定级", () -> page.locator("select[name=grade]").selectOption("MAJOR"));
            step(page, "下达整改通知", () -> page.locator("textarea[name=demand]").fill("立即打开安全出口，清空通道"));
            step(page, "挂牌督办", () -> {});
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成责任单位链接"))
                    .click();
            assertThat(page.locator("svg.yb-code")).isVisible();
            visit.picture(PICTURES.resolve("notice-1440.png"));
            return page.locator(".yb-address").textContent();
        }
    }

    private static void rectified(String link) throws IOException {
        var photo = PICTURES.resolve("after.jpg");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
        try (var visit = Visit.with(Visit.at(Visit.PHONE))) {
            var page = visit.page();
            visit.open(link);
            assertThat(page.locator("h1")).containsText("安全出口上锁");
            assertThat(visit.axe()).isEmpty();
            step(page, "填报整改方案", () -> {
                page.locator("textarea[name=responsibility]").fill("商场经理负总责");
                page.locator("textarea[name=measures]").fill("开锁、清空、加装推杠门");
                page.locator("input[name=funds]").fill("自筹三万元");
                page.locator("input[name=deadline]").fill(soon(page));
                page.locator("textarea[name=contingency]").fill("整改期间三层停业");
            });
            step(page, "开始整改", () -> {});
            step(page, "提交验收", () -> {
                page.locator("input[name=name]").fill("孙经理");
                page.locator("textarea[name=remark]").fill("出口已打开，通道已清空");
                page.locator("input[name=photo]").setInputFiles(photo);
            });
            assertThat(page.locator("h1")).containsText("待验收");
            visit.picture(PICTURES.resolve("rectification-390.png"));
        }
    }

    /** In a week, by the page’s own day, so that the test does not know what day it is. */
    private static String soon(Page page) {
        return (String) page.evaluate("new Date(Date.now() + 7 * 86400000).toISOString().slice(0, 10)");
    }

    private static void accepted(String hazard) {
        try (var visit = Visit.of("street")) {
            var page = visit.page();
            visit.open(hazard);
            step(page, "验收通过", () -> page.locator("textarea[name=remark]").fill("现场核实，通道畅通"));
            step(page, "销号", () -> {});
            assertThat(page.locator("h1")).containsText("已销号");
            assertThat(page.locator(".yb-line")).containsText("孙经理");
            assertThat(visit.axe()).isEmpty();
            visit.picture(PICTURES.resolve("hazard-1440.png"));
            visit.open("/hazards/board");
            assertThat(visit.axe()).isEmpty();
            visit.picture(PICTURES.resolve("board-1440.png"));
        }
    }

    private static void step(Page page, String label, Runnable fill) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(label)
                                .setExact(true))
                .first()
                .click();
        fill.run();
        send(page);
        assertThat(page.locator("main .yb-errors")).hasCount(0);
    }

    private static void send(Page page) {
        page.locator("main form .btn-primary").first().click();
    }
}
