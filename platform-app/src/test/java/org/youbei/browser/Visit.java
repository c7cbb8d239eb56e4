package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A window of a person, and everything its console complained about. */
final class Visit implements AutoCloseable {
    static final int DESK = 1440;
    static final int PHONE = 390;

    /** Rows of a long ledger are alike: the first dozen speaks for all, and a check that took five seconds takes one. */
    private static final List<String> MORE_OF_THE_SAME = List.of("tbody > tr:nth-child(n+13)");

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Patience.LIMIT.toMillis());
        context.setDefaultNavigationTimeout(Patience.LIMIT.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            if (!dialog.type().equals("beforeunload")) {
                complaints.add(page.url() + ": a dialog said " + dialog.message());
            }
            dialog.accept();
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.url() + ": " + response.status());
            }
        });
    }

    static Browser.NewContextOptions at(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setHasTouch(width == PHONE)
                // A mark that fades in and a page that glides are not there yet when they are looked at.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    static Visit anonymous() {
        return with(at(DESK));
    }

    static Visit with(Browser.NewContextOptions options) {
        return new Visit(Chromium.browser().newContext(options));
    }

    /** In the session that this person has already, so that signing in again is not part of every test. */
    static Visit of(String username) {
        return of(username, at(DESK));
    }

    static Visit of(String username, Browser.NewContextOptions options) {
        return with(options.setStorageState(SIGNED_IN.computeIfAbsent(username, Visit::session)));
    }

    private static String session(String username) {
        try (var visit = anonymous()) {
            visit.signIn(username);
            return visit.context.storageState();
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    @Nullable Response open(String path) {
        return page.navigate(path.startsWith("http") ? path : Site.address(path));
    }

    /** By the form, as the person would. */
    void signIn(String username) {
        open("/login");
        fillSignIn(username);
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    void fillSignIn(String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(Site.PASSWORD);
        page.locator("form:has(input[name=password]) button[type=submit], form:has(input[name=password])"
                        + " button:not([type])")
                .last()
                .click();
    }

    /** Every broken rule of accessibility, with the element. */
    List<String> axe() {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyWhatIsBroken())
                        .exclude(MORE_OF_THE_SAME)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> !rule.getId().equals("target-size") || !isOnlyOfAMap(rule))
                        .map(rule -> rule.getImpact() + " " + rule.getId() + " " + page.url() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static AxeRunOptions onlyWhatIsBroken() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Off unless asked for: WCAG 2.2 asks for targets of 24 pixels, and who speaks to a page says the words that
        // stand there.
        options.setRules(Map.of("target-size", on(), "label-content-name-mismatch", on()));
        return options;
    }

    /** Marks lie where things lie, also upon each other; the table beside the map has a line for each (the exception of WCAG 2.5.8 for an equal control). */
    private static boolean isOnlyOfAMap(Rule rule) {
        return rule.getNodes().stream().allMatch(node -> node.getHtml().contains("leaflet-"));
    }

    private static AxeRuleOptions on() {
        var rule = new AxeRuleOptions();
        rule.setEnabled(true);
        return rule;
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Lets each page finish loading first: Chromium may never answer when it is told to close one that has just been led on. */
    @Override
    public void close() {
        context.pages().forEach(Page::waitForLoadState);
        context.close();
        assertThat(complaints).as("the browser's console").isEmpty();
    }
}
