package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youbei.web.phone.Snapshot;

/** A visit made where there is no network: the network is really cut, and the worker is the one that answers. */
@BrowserTest
class PhoneIT {
    private static final String WORKER = "community";
    private static final Path PICTURES = Path.of("target", "gallery");

    @Test
    void filesOnceWhatWasMadeWithoutANetwork() {
        var point = PhonePoint.made("离线示例店");
        try (var visit = Visit.of(WORKER, Visit.at(Visit.PHONE))) {
            takeAlong(visit.page());
            visit.context().setOffline(true);
            visit.page().close();

            var page = visit.context().newPage();
            page.navigate(Site.address("/m/"));
            assertThat(page.locator("#network")).hasText("离线");
            fill(page, point, true);
            page.reload();
            assertThat(page.getByLabel("责任单位在场人签名")).hasValue("店主");
            assertThat(page.locator(".shot")).hasCount(1);
            button(page, "保存检查").dblclick();
            assertThat(page.locator("#unsent")).hasText("待上传 1 条");
            var second = visit.context().newPage();
            second.navigate(Site.address("/m/#/outbox"));
            assertThat(second.locator("#unsent")).hasText("待上传 1 条");

            visit.context().setOffline(false);
            assertThat(state(page, point)).hasAttribute("data-state", "sent");
            assertThat(second.locator("#unsent")).hasText("待上传 0 条");
            assertThat(point.visits()).isOne();
            assertThat(point.photos()).isOne();
            assertThat(point.hazards()).isOne();
        }
    }

    /** A round as it is walked: one thing wrong, two photos of it out of the gallery, all else in order. */
    @Test
    void takesTenTapsForAVisitWithOneFindingAndTwoPhotos() {
        var point = PhonePoint.made("十次点击示例店");
        try (var visit = Visit.of(WORKER, Visit.at(Visit.PHONE))) {
            var page = visit.page();
            takeAlong(page);
            var taps = new Clicks();
            taps.click(page.getByText(point.name()));
            taps.click(button(page, "开始检查"));
            taps.click(page.locator(".answer.fail").first());
            page.locator(".failure textarea").fill("私拉电线两处");
            page.locator("input[type=file][multiple]").setInputFiles(new FilePayload[] {jpeg(4), jpeg(5)});
            assertThat(page.locator(".shot")).hasCount(2);
            taps.click(button(page, "其余各项都已检查，合格"));
            assertThat(page.locator(".foot [role=status]")).hasText("已答 8 / 8");
            taps.click(button(page, "保存检查"));
            assertThat(state(page, point)).hasAttribute("data-state", "sent");

            // The two photos are one choice of a file beside the taps that are counted here.
            assertThat(taps.count() + 1).isLessThanOrEqualTo(10);
            assertThat(point.photos()).isEqualTo(2);
            assertThat(point.hazards()).isOne();
            assertThat(visit.axe()).isEmpty();
            for (var screen : List.of("tasks", "hazards")) {
                page.navigate(Site.address("/m/#/" + screen));
                look(visit, screen);
            }
        }
    }

    @Test
    void keepsEverythingUntilTheServerHasAnsweredForIt() {
        var point = PhonePoint.made("退回示例店");
        try (var context = phone()) {
            var page = context.newPage();
            signIn(page);
            takeAlong(page);

            context.route(Pattern.compile(".*/m/visits$"), PhoneIT::fails);
            fill(page, point, false);
            button(page, "保存检查").click();
            assertThat(state(page, point)).containsText("服务器出了差错（500）");
            assertThat(page.locator("#unsent")).hasText("待上传 1 条");
            page.locator("#back").click();
            button(page, "退出登录").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("还有 1 条检查或登记没有上传");
            button(page, "取消").click();

            context.unrouteAll();
            context.clearCookies();
            page.locator("#unsent").click();
            button(page, "立即发送").click();
            assertThat(state(page, point)).containsText("登录已超时");
            page.locator("#sign-in").click();
            new SignInForm(page).send(WORKER);
            assertThat(page).hasURL(Pattern.compile(".*/m/.*"));
            page.locator("#unsent").click();
            assertThat(state(page, point)).hasAttribute("data-state", "sent");
            assertThat(point.visits()).isOne();
        }
    }

    @Test
    void letsThePersonDecideWhereTheServerCannot() {
        var changing = PhonePoint.made("改动示例店");
        var closing = PhonePoint.made("停用示例店");
        try (var visit = Visit.of(WORKER, Visit.at(Visit.PHONE))) {
            var page = visit.page();
            takeAlong(page);
            visit.context().setOffline(true);
            fill(page, changing, false);
            button(page, "保存检查").click();
            assertThat(state(page, changing))
                    .isVisible(); // saving leads to the outbox, also whoever is already on the way back
            page.locator("#back").click();
            fill(page, closing, false);
            button(page, "保存检查").click();
            changing.change();
            closing.close();
            visit.context().setOffline(false);

            assertThat(state(page, closing)).containsText("已经停用");
            assertThat(state(page, closing)).hasAttribute("data-state", "refused");
            assertThat(state(page, changing)).containsText("检查点的资料已改动");
            picture(visit, "conflict");
            assertThat(visit.axe()).isEmpty();
            button(page, "仍然提交我的").click();
            assertThat(state(page, changing)).hasAttribute("data-state", "sent");
            assertThat(changing.visits()).isOne();
            button(page, "修改后再发送").click();
            assertThat(page.locator("main")).containsText("已经停用");
            page.locator("#unsent").click();
            button(page, "删除这次检查").click();
            page.getByRole(AriaRole.DIALOG).getByText("删除这次检查").click();
            assertThat(state(page, closing)).hasCount(0);
            assertThat(closing.visits()).isZero();
        }
    }

    @Test
    void takesARefusedPhotoAgainOrGivesItUpAndWarnsBeforeASignOutOnAnotherPage() {
        var point = PhonePoint.made("重拍示例店");
        try (var visit = Visit.of(WORKER, Visit.at(Visit.PHONE))) {
            var page = visit.page();
            takeAlong(page);
            visit.context().route(Pattern.compile(".*/photos/[12]$"), PhoneIT::refuses);
            fill(page, point, true);
            page.locator("input[type=file]").first().setInputFiles(jpeg(2));
            assertThat(page.locator(".shot")).hasCount(2);
            button(page, "保存检查").click();
            var refused = state(page, point).locator("[data-photo]");
            assertThat(refused).hasCount(2);
            assertThat(refused.first()).containsText("不是 JPEG 或 PNG 照片");
            assertThat(visit.axe()).isEmpty();
            picture(visit, "retake");

            var desk = visit.context().newPage();
            desk.navigate(Site.address("/"));
            desk.locator(".yb-account summary").click();
            button(desk, "退出登录").click();
            assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("还有 1 条检查或登记没有上传");
            button(desk, "取消").click();
            assertThat(desk.getByRole(AriaRole.DIALOG)).hasCount(0);

            visit.context().unrouteAll();
            page.getByLabel("重新拍第 1 张照片").setInputFiles(jpeg(3));
            assertThat(refused).hasCount(1);
            button(page, "放弃照片 2").click();
            assertThat(state(page, point)).hasAttribute("data-state", "sent");
            assertThat(point.photos()).isOne();
        }
    }

    @Test
    void saysWhatIsWrongWithAPhotoAndIsAccessibleInBothLanguages() {
        var point = PhonePoint.made("照片示例店");
        for (var language : List.of("zh", "en")) {
            try (var visit = Visit.of(WORKER, Visit.at(Visit.PHONE))) {
                visit.context().addCookies(List.of(new Cookie("yb-lang", language).setUrl(Site.address("/"))));
                var page = visit.page();
                takeAlong(page);
                look(visit, "stops-" + language);
                page.navigate(Site.address("/m/#/p/" + point.code()));
                page.locator(".foot .button").click();
                page.locator(".answer.fail").first().click();
                var input = page.locator("input[type=file]").first();
                for (var wrong : List.of(
                        new FilePayload("a.heic", "image/heic", Snapshot.heic()),
                        new FilePayload("b.png", "image/png", Snapshot.claiming(10_000, 5_001)),
                        new FilePayload("c.jpg", "image/jpeg", new byte[] {1, 2, 3}))) {
                    input.setInputFiles(wrong);
                    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(1);
                    assertThat(page.getByRole(AriaRole.ALERT))
                            .containsText(wrong.name.startsWith("a") ? "HEIC" : wrong.name.startsWith("b") ? "50" : "");
                    page.locator(".photo-problem").evaluate("problem => problem.remove()");
                }
                look(visit, "visit-" + language);
            }
        }
    }

    private static void look(Visit visit, String name) {
        assertThat(visit.page().locator("#title")).isVisible();
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.scrollsSideways()).isFalse();
        picture(visit, name);
    }

    private static void picture(Visit visit, String name) {
        visit.picture(PICTURES.resolve("phone-" + name + ".png"));
    }

    /** Opens the page, and waits until the worker keeps it and the list has come. */
    private static void takeAlong(Page page) {
        page.navigate(Site.address("/m/"));
        page.evaluate("async () => { await navigator.serviceWorker.ready }");
        assertThat(page.locator(".row").first()).isVisible();
    }

    private static void fill(Page page, PhonePoint point, boolean photo) {
        page.getByText(point.name()).click();
        button(page, "开始检查").click();
        assertThat(page.locator(".answers").first()).isVisible();
        for (var item : page.locator(".answer.pass").all()) {
            item.click();
        }
        page.getByLabel("责任单位在场人签名").fill("店主");
        if (photo) {
            page.locator(".answer.fail").first().click();
            page.locator(".failure textarea").fill("私拉电线两处");
            page.locator("input[type=file][capture]").setInputFiles(jpeg(1));
            assertThat(page.locator(".shot")).hasCount(1);
        }
        assertThat(page.locator(".foot [role=status]")).hasText("已答 8 / 8");
    }

    private static Locator state(Page page, PhonePoint point) {
        return page.locator("li[data-state]").filter(new Locator.FilterOptions().setHasText(point.name()));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void fails(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("broken"));
    }

    private static void refuses(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/json")
                .setBody("""
                    {"outcome":"REFUSED","refusals":[{"code":"photo.kind","message":"第 1 个文件不是 JPEG 或 PNG 照片，请重新拍照。"}]}\
                    """));
    }

    private static FilePayload jpeg(int seed) {
        return new FilePayload("a.jpg", "image/jpeg", Snapshot.jpeg(2000, 1500, seed));
    }

    private static BrowserContext phone() {
        return Chromium.browser().newContext(Visit.at(Visit.PHONE));
    }

    private static void signIn(Page page) {
        page.navigate(Site.address("/m"));
        new SignInForm(page).send(WORKER);
    }

    private record SignInForm(Page page) {
        void send(String username) {
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(Site.PASSWORD);
            page.locator("form:has(input[name=password]) button").last().click();
            assertThat(page).hasURL(Pattern.compile(".*/m/.*"));
        }
    }
}
