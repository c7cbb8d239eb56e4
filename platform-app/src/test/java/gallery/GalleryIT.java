package gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sample pages in a real browser: with {@code -Dgallery.pictures=true} their pictures land in
 * {@code target/gallery} to be looked at. */
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("chromium")
class GalleryIT {
    private static final boolean PICTURES = Boolean.getBoolean("gallery.pictures");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;
    private final int port;

    GalleryIT(@LocalServerPort int port) {
        this.port = port;
        this.playwright = Playwright.create();
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    static boolean chromium() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            System.err.println("SKIPPED: no " + CHROMIUM + ", so no page was tried in a browser");
        }
        return there;
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        "/",
                        "/plans?state=overdue",
                        "/plans/sample",
                        "/plans/new",
                        "/obligations",
                        "/login",
                        "/palette?q=a",
                        "/broken/404")
                .flatMap(path -> Stream.of(1440, 390)
                        .flatMap(width ->
                                Stream.of("zh-CN", "en").map(language -> Arguments.of(path, width, language))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void breaksNoRule(String path, int width, String language) {
        try (var context = context(width, language)) {
            var page = open(context, path);
            var name = path.replaceAll("[^a-z]+", "-") + "_" + width + "_" + language;
            picture(page, name);
            assertThat(overflow(page)).as("sideways scrolling").isFalse();
            // Both languages print the same elements, and those are what axe looks at.
            assertThat(language.equals("en") ? List.<Rule>of() : broken(page))
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    /** Only where they are asked for: to draw whole pages is half of the time of these tests. */
    private static void picture(Page page, String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "gallery", name + ".png")));
        }
    }

    private static List<Rule> broken(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
    }

    @Test
    void findsByKeyboard() {
        try (var context = context(1440, "zh-CN")) {
            var page = open(context, "/");
            page.keyboard().press("Control+k");
            var input = page.getByRole(AriaRole.COMBOBOX);
            assertThat(input).isFocused();
            input.fill("应急预案");
            assertThat(page.locator("[data-palette-results] a")).hasCount(1);
            picture(page, "palette_open");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/plans"));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void showsMenus() {
        try (var context = context(390, "zh-CN")) {
            var page = open(context, "/");
            page.locator(".yb-menu > summary").click();
            assertThat(page.locator(".yb-menu nav")).isVisible();
            picture(page, "menu_390");
            page.keyboard().press("Escape");
            assertThat(page.locator(".yb-menu nav")).isHidden();
            page.locator(".yb-account > summary").click();
            picture(page, "account_390");
        }
    }

    @Test
    void choosesLargeTextAndPrints() {
        try (var context = context(1440, "zh-CN")) {
            var page = open(context, "/");
            page.locator(".yb-account > summary").click();
            page.getByText("大字版").click();
            assertThat(page.locator("html.yb-text-large")).hasCount(1);
            picture(page, "large_1440");
            page.navigate(address("/plans"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".yb-side")).isHidden();
            picture(page, "print");
        }
    }

    @Test
    void keepsWhatWasTypedAndSendsOnce() {
        try (var context = context(1440, "zh-CN")) {
            var page = open(context, "/plans/new");
            page.getByLabel("说明").fill("一段不能丢的话");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记预案"))
                    .dblclick();
            assertThat(page.locator(".yb-errors")).isFocused();
            assertThat(page.getByLabel("说明")).hasValue("一段不能丢的话");
            picture(page, "errors");
            page.locator(".yb-errors a[href='#title']").first().click();
            assertThat(page.getByLabel("名称")).isFocused();
        }
    }

    @Test
    void worksWithoutScript() {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("zh-CN"))) {
            var page = open(context, "/");
            page.locator(".yb-find").click();
            assertThat(page.locator("h1")).hasText("查找");
            page.locator("button.yb-language").first().click();
            assertThat(page.locator("h1")).hasText("Find");
        }
    }

    private BrowserContext context(int width, String language) {
        complaints.clear();
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
    }

    private Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !path.startsWith("/broken")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static boolean overflow(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
