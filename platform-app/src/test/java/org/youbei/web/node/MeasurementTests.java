package org.youbei.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.testing.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever watches the platform reads, and that alerts and dashboard ask for nothing else. */
@PlatformTest
class MeasurementTests {
    private static final String ADDRESS = "/actuator/prometheus";
    private static final Path FOLDER = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("mvnw")))
            .findFirst()
            .orElseThrow()
            .resolve("deploy/monitoring");

    /** What stands before a bracket, a brace or an operator, without labels and quoted values. */
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?! *\\()");

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)");

    /** What Prometheus itself and Patroni tell; the drill of the database looks at the latter. */
    private static final Set<String> OF_OTHERS = Set.of("up", "patroni_sync_standby", "patroni_primary");

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsTheMeasurementsToWhoeverHasTheToken() {
        assertThat(names())
                .contains(
                        "http_server_requests_seconds_count",
                        "hikaricp_connections_active",
                        "hikaricp_connections_pending",
                        "jvm_memory_used_bytes",
                        "youbei_ready",
                        "youbei_sweep_age_seconds",
                        "youbei_outbox_waiting",
                        "youbei_outbox_age_seconds",
                        "youbei_outbox_given_up",
                        "youbei_sync_refused_total",
                        "youbei_sign_in_refused_total",
                        "youbei_live_listening",
                        "youbei_live_streams");
        assertThat(scrape()).doesNotContain("NaN\nyoubei", "420106");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic YTpi", "bearer a-token-for-tests-only"})
    void showsThemToNobodyElse(String shown) {
        assertThat(mvc.get().uri(ADDRESS).header("Authorization", shown))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyText()
                .isEmpty();
        assertThat(mvc.get().uri(ADDRESS).header("Authorization", shown).with(SignedInAs.of(Cast.ADMINISTRATOR)))
                .hasStatus(401);
    }

    @Test
    void countsRequestsByNounAndNeverByWhatTheyAreAbout() {
        mvc.get().uri("/plans/0190163d-0000-7000-8000-000000000000").exchange();
        assertThat(scrape().lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("0190163d"));
    }

    @Test
    void countsEverySignInThatIsRefused() {
        double before = figure("youbei_sign_in_refused_total{reason=\"credentials\"}");
        mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2.77");
                    return request;
                })
                .param("username", "nobody-at-all")
                .param("password", "wrong password")
                .exchange();

        assertThat(figure("youbei_sign_in_refused_total{reason=\"credentials\"}"))
                .isEqualTo(before + 1);
    }

    @Test
    void tellsThatItIsReadyAndHowLongAgoItSwept() {
        assertThat(figure("youbei_ready")).isEqualTo(1);
        assertThat(figure("youbei_sweep_age_seconds")).isNotNaN();
        assertThat(figure("youbei_outbox_age_seconds")).isNotNegative();
    }

    @Test
    void shipsAlertsThatAskForWhatThereIs() throws IOException {
        var rules = rules();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations");
            assertThat(namesIn(String.valueOf(rule.get("expr"))))
                    .as("%s", rule.get("alert"))
                    .isNotEmpty()
                    .isSubsetOf(known());
        });
    }

    @Test
    void triesEveryAlertInTheRulesOfPromtool() throws IOException {
        var tried = Files.readString(FOLDER.resolve("alerts-test.yml"));

        assertThat(rules()).allSatisfy(rule -> assertThat(tried).contains("- name: " + rule.get("alert") + "\n"));
    }

    @Test
    void shipsADashboardThatAsksForWhatThereIs() throws IOException {
        var panels = JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve("dashboard.json")))
                .get("panels");

        assertThat(panels).hasSizeGreaterThan(10);
        for (JsonNode panel : panels) {
            for (JsonNode target : panel.get("targets")) {
                assertThat(namesIn(target.get("expr").asString()))
                        .as("%s", panel.get("title"))
                        .isNotEmpty()
                        .isSubsetOf(known());
            }
        }
    }

    @SuppressWarnings("unchecked") // the form of a file of rules
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("alerts.yml")));
        return file.get("groups").stream()
                .flatMap(group -> group.get("rules").stream())
                .toList();
    }

    private Set<String> known() {
        var all = new TreeSet<>(names());
        all.addAll(OF_OTHERS);
        return all;
    }

    private static Set<String> namesIn(String expression) {
        return NAME.matcher(LABELS.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equals("by"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names() {
        return scrape().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private double figure(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        var answer = mvc.get()
                .uri(ADDRESS)
                .header("Authorization", "Bearer " + PlatformTest.METRICS_TOKEN)
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
