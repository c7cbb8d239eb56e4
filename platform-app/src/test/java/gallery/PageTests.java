package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page foundation over real HTTP: frame, languages, assets, error pages. */
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageTests {
    /** What a core page may weigh with everything it loads at first, compressed, in bytes. */
    private static final int HEAVIEST_PAGE = 88 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    PageTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void standInTheirFrame() {
        var page = page("/plans/sample");
        assertThat(page.title()).isEqualTo("人员密集场所火灾专项预案 · 有备");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select(".yb-side a[aria-current=page]").text()).isEqualTo("应急预案");
        assertThat(page.select("meta[name=csrf-token]").attr("content")).isNotBlank();
        assertThat(page.select("meta[name=csrf-header]").attr("content")).isEqualTo("X-CSRF-TOKEN");
        assertThat(page.select("form#yb-logout[action=/logout] input[name=_csrf]"))
                .isNotEmpty();
        assertThat(page.select("button[form=yb-working-unit][name=unit]").eachAttr("value"))
                .contains("420106001");
        assertThat(page.select(".yb-demo").text()).contains("演示");
        assertThat(page.select("dd").eachText())
                .as("an instant in China’s zone")
                .contains("2026-11-22 14:30");
    }

    @ParameterizedTest
    @CsvSource({"fr", "en-US", "'zh-CN,en;q=0.5'"})
    void speakChineseUntilThePersonChooses(String wish) {
        var answer = get("/login", "Accept-Language", wish);
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void speakTheChosenLanguageAndGoBack() {
        var answer = post("/preferences", "language=en&text=large&return=%2Fplans%3Fq%3D1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/plans?q=1"));
        var cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("yb-"))
                .toList();
        assertThat(cookies)
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        var page =
                Jsoup.parse(get("/plans", "Cookie", "yb-lang=en; yb-text=large").body());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html.yb-text-large")).hasSize(1);
        assertThat(page.select(".yb-side").text()).contains("Emergency plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"})
    void neverSendToAnotherHost(String target) {
        var answer = post("/preferences", "language=zh&return=" + target);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        place -> assertThat(URI.create(place).getPath()).isEqualTo("/"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void surviveAForgedLanguageCookie() {
        assertThat(get("/login", "Cookie", "yb-lang=%00../../etc").statusCode()).isEqualTo(200);
    }

    @Test
    void weighLittleAndAreKept() {
        var page = page("/plans");
        int weight = zipped(page.outerHtml());
        for (var asset : page.select("link[href], script[src]")) {
            String address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
            assertThat(address).as("the content’s hash").matches(".*-[0-9a-f]{32}\\.\\w+");
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
            weight += zipped(answer.body());
        }
        weight += zipped(
                get(page.select("use").attr("href").replaceAll("#.*", "")).body());
        assertThat(weight).isLessThan(HEAVIEST_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "/broken/400,400", "/broken/401,401", "/broken/403,403", "/nothing-here,404", "/broken/404,404",
                "/broken/405,405", "/broken/409,409",
        "/broken/413,413", "/broken/415,415", "/broken/422,422", "/broken/429,429", "/broken/500,500",
                "/broken/503,503", "/broken/418,418"
    })
    void sayWhatWentWrong(String path, int status) {
        for (var language : Map.of("zh-CN", "参考编号", "en", "Reference").entrySet()) {
            var answer = get(path, "Cookie", "yb-lang=" + language.getKey());
            var page = Jsoup.parse(answer.body());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(page.select(".code").text()).contains(Integer.toString(status));
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select(".who").text()).isNotBlank();
            assertThat(page.select(".reference").text())
                    .contains(language.getValue())
                    .containsPattern("[0-9A-F]{8}");
            assertThat(answer.body()).doesNotContain("secret", "Exception", "org.", "??");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .as("no session")
                    .isEmpty();
        }
    }

    @Test
    void failInPartWhereAPartWasAsked() {
        var part = get("/broken/500", "HX-Request", "true").body();
        assertThat(part).contains("role=\"alert\"").doesNotContain("<html", "<main");
        assertThat(Jsoup.parse(part).select("p.reference")).hasSize(1);
    }

    @Test
    void findThemselvesInThePalette() {
        var list = get(
                        "/palette?q=" + java.net.URLEncoder.encode("台账", java.nio.charset.StandardCharsets.UTF_8),
                        "HX-Request",
                        "true")
                .body();
        assertThat(list).doesNotContain("<html");
        assertThat(Jsoup.parse(list).select("a").eachAttr("href")).containsExactly("/obligations", "/hazards");
        var none = page("/palette?q=" + "x".repeat(500));
        assertThat(none.select(".none").text()).contains("没有找到");
        assertThat(none.select("input[name=q]").attr("value")).hasSize(80);
    }

    @Test
    void bringBackAnInvalidFormWithLinkedErrors() {
        var answer = post("/plans", "title=&remark=%3Cscript%3E&issued=2026-02-31");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert] a[href=#issued]").text()).isEqualTo("印发日期：请填写真实日期，例如 2026-11-22");
        assertThat(page.select("#title").attr("aria-describedby")).contains("title-hint", "title-error");
        assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#title-error").text()).contains("请填写这一项", "已有一部在效的预案");
        assertThat(page.select("#remark").text()).isEqualTo("<script>");
        assertThat(page.select("#issued").attr("value")).isEqualTo("2026-02-31");
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** With the token of a form, as a browser would. */
    private HttpResponse<String> post(String path, String body) {
        var form = get("/plans/new");
        var token = Jsoup.parse(form.body()).select("meta[name=csrf-token]").attr("content");
        var session = form.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        return send(HttpRequest.newBuilder(address(path))
                .header("Cookie", session)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static int zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return bytes.size();
    }
}
