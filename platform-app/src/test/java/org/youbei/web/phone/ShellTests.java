package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.testing.Cast;

@PlatformTest
class ShellTests {
    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 4;
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js/phone");
    private static final Pattern SPOKEN = Pattern.compile("\\bt\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern CHOSEN = Pattern.compile("\\bt\\([^()]*\\? \"([\\w.-]+)\" : \"([\\w.-]+)\"");
    private static final Pattern FILES = Pattern.compile("files: \\[([^]]*)]");

    @Autowired
    MockMvcTester mvc;

    @Test
    void asksForAtMostFourThingsOfAtMostSixtyKilobytes() throws IOException {
        var sizes = new ArrayList<Integer>();
        sizes.add(compressed(get("/m/")));
        for (var address : assets(shell("zh"))) {
            sizes.add(compressed(get(address)));
        }
        System.out.println("phone shell: " + sizes.size() + " requests, " + sizes + " bytes compressed");

        assertThat(sizes).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(MOST_BYTES);
    }

    @Test
    void isTheSameForEverybodyAndHoldsNothingAboutAnybody() {
        var signedIn = assertThat(mvc.get().uri("/m/").with(SignedInAs.of(Cast.COMMUNITY)))
                .hasStatusOk()
                .bodyText();
        signedIn.isEqualTo(text(get("/m/"))).doesNotContain(Cast.COMMUNITY.name(), "_csrf", "420106");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(shell("zh").selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(shell("zh").selectFirst("h1").text()).isEqualTo("有备检查");
        assertThat(shell("en").selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(shell("en").body().attr("data-texts")).contains("visit.save=Save inspection");
    }

    @Test
    void hasAWordForEverythingTheScriptsSay() throws IOException {
        var words = shell("zh")
                .body()
                .attr("data-texts")
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        var spoken = new ArrayList<String>();
        try (var files = Files.list(SCRIPTS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                var script = Files.readString(file);
                SPOKEN.matcher(script).results().map(match -> match.group(1)).forEach(spoken::add);
                CHOSEN.matcher(script)
                        .results()
                        .forEach(match -> spoken.addAll(List.of(match.group(1), match.group(2))));
            }
        }
        assertThat(spoken).hasSizeGreaterThan(80);
        assertThat(words).containsAll(spoken);
    }

    @Test
    void saysNothingInItsScripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(file).replaceAll("//.*", ""))
                        .as(file.toString())
                        .doesNotContainPattern("\\p{IsHan}|innerHTML|insertAdjacentHTML|\\beval\\b|new Function");
            }
        }
    }

    @Test
    void keepsForTheTimeWithoutANetworkJustWhatThePageAsksFor() {
        var worker = text(get("/m/worker.js"));
        var files = FILES.matcher(worker)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();

        assertThat(assets(shell("zh")))
                .allSatisfy(address -> assertThat(files)
                        .contains(address.startsWith("/m/") ? address.substring("/m/".length()) : ".." + address));
        assertThat(get("/m/worker.js")).hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(version("zh", "")).isEqualTo(version("zh", "")).isNotEqualTo(version("en", ""));
        assertThat(version("zh", "large")).isNotEqualTo(version("zh", ""));
    }

    @Test
    void isInstallable() {
        var manifest = assertThat(get("/m/manifest.webmanifest"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/manifest+json")
                .bodyJson();
        manifest.extractingPath("$.name").isEqualTo("有备 · 隐患排查");
        manifest.extractingPath("$.start_url").isEqualTo("./");
        manifest.extractingPath("$.display").isEqualTo("standalone");
        manifest.extractingPath("$.icons[0].src").isEqualTo("../img/phone-192.png");
        assertThat(get("/img/phone-192.png")).hasStatusOk().hasContentType("image/png");
        assertThat(get("/img/phone-512.png")).hasStatusOk();
    }

    @Test
    void leadsInOnlyAfterASignIn() {
        assertThat(get("/m")).hasStatus(302).hasHeader("Location", "/login");
        assertThat(mvc.get().uri("/m").with(SignedInAs.of(Cast.COMMUNITY)))
                .hasStatus(302)
                .hasHeader("Location", "/m/");
    }

    private String version(String language, String size) {
        var worker = mvc.get()
                .uri("/m/worker.js")
                .cookie(new Cookie("yb-lang", language), new Cookie("yb-text", size))
                .exchange();
        return text(worker).lines().findFirst().orElseThrow();
    }

    private Document shell(String language) {
        return Jsoup.parse(text(
                mvc.get().uri("/m/").cookie(new Cookie("yb-lang", language)).exchange()));
    }

    /** Everything that a browser fetches for the page, but for what stands in the page itself. */
    private static List<String> assets(Document shell) {
        return shell.select("link[href], script[src], img[src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int compressed(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(result.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
