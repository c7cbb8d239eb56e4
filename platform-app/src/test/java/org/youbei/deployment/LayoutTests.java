package org.youbei.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The layouts for more than one machine, as far as they can be judged without running them; the drills run them. */
class LayoutTests {
    private static final Path DEPLOY = Repository.ROOT.resolve("deploy");
    private static final Path AVAILABLE = DEPLOY.resolve("available");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:?[-?][^}]*)?}");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:[\\w.-]*\\d[\\w.-]*|youbei:latest");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"available", "spread"})
    void pinsEveryImageAndChecksEveryService(String layout) throws IOException {
        assertThat(services(layout)).isNotEmpty().allSatisfy((name, service) -> {
            assertThat(String.valueOf(service.get("image"))).as(name).matches(PINNED);
            assertThat(service).as(name).containsKeys("healthcheck", "restart", "networks");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "spread"})
    void opensPortsOnThisMachineOnly(String layout) throws IOException {
        assertThat(services(layout).values())
                .allSatisfy(service -> assertThat(strings(service.get("ports")))
                        .allMatch(port -> port.startsWith("${YOUBEI_ADDRESS:-127.0.0.1}:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "spread"})
    void mountsWhatIsDeclaredOrThere(String layout) throws IOException {
        var file = file(layout);
        assertThat(services(layout).values())
                .allSatisfy(service -> strings(service.get("volumes")).forEach(mount -> {
                    var source = mount.substring(0, mount.indexOf(':'));
                    if (source.startsWith(".")) {
                        assertThat(DEPLOY.resolve(layout).resolve(source)).exists();
                    } else {
                        assertThat(map(file.get("volumes"))).containsKey(source);
                    }
                }));
    }

    @Test
    void namesEveryVariableOfTheLayoutInItsExampleAndLeavesSecretsEmpty() throws IOException {
        var example = Files.readAllLines(AVAILABLE.resolve(".env.example"));
        var offered = example.stream()
                .map(line -> line.replaceFirst("^# (?=\\w+=)", ""))
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        var used = VARIABLE.matcher(Files.readString(AVAILABLE.resolve("docker-compose.yml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(used);
        assertThat(example).filteredOn(line -> line.contains("PASSWORD=")).allMatch(line -> line.endsWith("="));
    }

    @Test
    void keepsTheSingleLayoutTheOneAtTheRoot() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("single/docker-compose.yml")))
                .contains("path: ../../docker-compose.yml");
    }

    @Test
    void givesNodesMoreTimeThanTheyDrain() throws IOException {
        var app = services("available").get("app-1");
        assertThat(map(app.get("environment"))).containsEntry("YOUBEI_DRAIN", "PT5S");
        assertThat(app).containsEntry("stop_grace_period", "50s");
        assertThat(Files.readString(AVAILABLE.resolve("youbei.env.example"))).contains("YOUBEI_DRAIN=PT5S");
        assertThat(Files.readString(AVAILABLE.resolve("youbei.service"))).contains("TimeoutStopSec=60");
        assertThat(Files.readString(AVAILABLE.resolve("haproxy.cfg")))
                .as("a node is out after two seconds")
                .contains("check inter 1s fastinter 500ms fall 2");
    }

    @Test
    void asksTheProxyForReadinessAndTheContainerForLiveness() throws IOException {
        assertThat(Files.readString(AVAILABLE.resolve("haproxy.cfg")))
                .contains("uri /actuator/health/readiness", "uri /actuator/health/liveness");
        assertThat(strings(map(services("available").get("app-2").get("healthcheck"))
                        .get("test")))
                .last()
                .asString()
                .contains("/actuator/health/liveness");
    }

    @Test
    void findsThePrimaryByItself() throws IOException {
        for (var url : List.of(
                String.valueOf(map(services("available").get("app-1").get("environment"))
                        .get("SPRING_DATASOURCE_URL")),
                Files.readString(AVAILABLE.resolve("youbei.env.example"))
                        .lines()
                        .filter(line -> line.startsWith("SPRING_DATASOURCE_URL="))
                        .findFirst()
                        .orElseThrow()
                        .substring("SPRING_DATASOURCE_URL=".length()))) {
            var settings = org.postgresql.Driver.parseURL(url, null);
            assertThat(settings).as(url).isNotNull();
            assertThat(settings.getProperty("PGHOST").split(",")).hasSize(2);
            assertThat(settings.getProperty("targetServerType")).isEqualTo("primary");
        }
    }

    @Test
    void commitsOnTwoMachinesAndSaysWhatHappensWithoutTheSecond() throws IOException {
        Map<String, Object> patroni = map(yaml(AVAILABLE.resolve("patroni.yml")));
        var agreed = map(map(patroni.get("bootstrap")).get("dcs"));

        assertThat(agreed).containsEntry("synchronous_mode", true).containsEntry("synchronous_mode_strict", false);
        int ttl = (Integer) agreed.get("ttl");
        int least = (Integer) agreed.get("loop_wait") + 2 * (Integer) agreed.get("retry_timeout");
        assertThat(ttl).as("what Patroni asks of the three").isGreaterThanOrEqualTo(least);
        assertThat(Files.readString(AVAILABLE.resolve("patroni.yml"))).doesNotContain("password:");
    }

    /** For a look beforehand: every file in its place, secrets for root alone, nothing filled in overwritten. */
    @Test
    void installsEveryPartBelowAnotherRoot() throws Exception {
        var jar = Files.writeString(folder.resolve("youbei.jar"), "jar");
        install("state");
        install("database");
        install("proxy");
        install("application", jar.toString(), "/usr/lib/jvm/java-25");

        assertThat(Stream.of(
                        "etc/default/etcd",
                        "etc/patroni/config.yml",
                        "etc/patroni/patroni.env",
                        "etc/youbei/roles.sh",
                        "etc/pgbackrest.conf",
                        "etc/haproxy/haproxy.cfg",
                        "etc/default/haproxy",
                        "etc/systemd/system/haproxy.service.d/youbei.conf",
                        "etc/systemd/system/patroni.service.d/youbei.conf",
                        "etc/systemd/system/youbei.service",
                        "etc/systemd/system/youbei-backup.timer",
                        "etc/youbei/youbei.env",
                        "etc/youbei/secrets/keys",
                        "opt/youbei/youbei.jar"))
                .allMatch(file -> Files.isRegularFile(folder.resolve(file)));
        assertThat(Files.getPosixFilePermissions(folder.resolve("etc/youbei/secrets/keys")))
                .hasSize(2);
        Files.writeString(folder.resolve("etc/youbei/youbei.env"), "FILLED=in");
        Files.writeString(folder.resolve("etc/youbei/secrets/keys"), "index:…");

        assertThat(install("application", jar.toString(), "/usr/lib/jvm/java-25"))
                .contains("kept /etc/youbei/youbei.env");
        assertThat(folder.resolve("etc/youbei/youbei.env")).hasContent("FILLED=in");
        assertThat(folder.resolve("etc/youbei/secrets/keys")).hasContent("index:…");
    }

    @Test
    void loadsEverySecretOfTheUnitThatTheScriptPutsThere() throws IOException {
        var unit = Files.readString(AVAILABLE.resolve("youbei.service"));
        for (var secret : Set.of("app-password", "owner-password", "keys", "metrics-token")) {
            assertThat(unit)
                    .contains("LoadCredential=" + secret + ":/etc/youbei/secrets/" + secret)
                    .contains("_FILE=%d/" + secret);
            assertThat(Files.readString(AVAILABLE.resolve("install.sh"))).contains(secret);
        }
    }

    private String install(String... words) throws Exception {
        var command = Stream.concat(
                        Stream.of("bash", AVAILABLE.resolve("install.sh").toString()), Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DESTDIR", folder.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Map<String, Map<String, Object>> services(String layout) throws IOException {
        return map(file(layout).get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
    }

    private static Map<String, Object> file(String layout) throws IOException {
        return map(yaml(DEPLOY.resolve(layout).resolve("docker-compose.yml")));
    }

    private static Object yaml(Path file) throws IOException {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(strict)).load(Files.readString(file));
    }

    @SuppressWarnings("unchecked") // every key of these files is a string
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    private static List<String> strings(Object value) {
        return Stream.ofNullable(value)
                .flatMap(found -> ((Collection<?>) found).stream())
                .map(String::valueOf)
                .toList();
    }
}
