package org.youbei.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the Compose specification asks of {@code docker-compose.yml}; no engine is needed to see it. */
class ComposeFileTests {

    private static final Set<String> TOP = Set.of("name", "services", "volumes", "networks", "secrets", "configs");
    private static final Set<String> SERVICE = Set.of(
            "build",
            "cap_add",
            "cap_drop",
            "command",
            "configs",
            "depends_on",
            "deploy",
            "entrypoint",
            "env_file",
            "environment",
            "expose",
            "healthcheck",
            "image",
            "init",
            "labels",
            "logging",
            "networks",
            "ports",
            "read_only",
            "restart",
            "secrets",
            "security_opt",
            "shm_size",
            "stop_grace_period",
            "stop_signal",
            "tmpfs",
            "ulimits",
            "user",
            "volumes",
            "working_dir");
    private static final Set<String> CHECK =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval", "disable");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:?[-?][^}]*)?}");

    private static String text;
    private static Map<String, Object> file;
    private static Map<String, Object> services;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Repository.ROOT.resolve("docker-compose.yml"));
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        file = map(new Yaml(new SafeConstructor(strict)).load(text));
        services = map(file.get("services"));
    }

    @Test
    void usesKeysOfTheSpecificationOnly() {
        assertThat(TOP).containsAll(file.keySet());
        assertThat(services).containsOnlyKeys("app", "database");
        assertThat(each()).allSatisfy(service -> assertThat(SERVICE).containsAll(service.keySet()));
    }

    @Test
    void givesEveryServiceAnImageAndACheck() {
        assertThat(each()).allSatisfy(service -> {
            assertThat(service).containsKeys("image", "healthcheck", "restart");
            assertThat(CHECK).containsAll(map(service.get("healthcheck")).keySet());
            assertThat(list(map(service.get("healthcheck")).get("test")))
                    .first()
                    .isIn("CMD", "CMD-SHELL");
        });
        assertThat(map(services.get("database"))).containsEntry("image", "postgres:18");
    }

    @Test
    void buildsTheApplicationFromFilesThatExist() {
        Map<String, Object> build = map(map(services.get("app")).get("build"));
        var context = Repository.ROOT.resolve(String.valueOf(build.get("context")));
        assertThat(context).isDirectory();
        assertThat(context.resolve(String.valueOf(build.get("dockerfile")))).isRegularFile();
    }

    @Test
    void waitsForServicesThatExist() {
        assertThat(each())
                .allSatisfy(service -> map(service.getOrDefault("depends_on", Map.of()))
                        .forEach((other, how) -> {
                            assertThat(services).containsKey(other);
                            assertThat(CONDITIONS).contains(String.valueOf(map(how).get("condition")));
                            assertThat(map(services.get(other))).containsKey("healthcheck");
                        }));
        assertThat(map(map(services.get("app")).get("depends_on"))).containsOnlyKeys("database");
    }

    @Test
    void mountsVolumesThatAreDeclaredAndFilesThatExist() {
        assertThat(each())
                .allSatisfy(service -> strings(service.get("volumes")).forEach(mount -> {
                    String source = mount.substring(0, mount.indexOf(':'));
                    if (source.startsWith(".")) {
                        assertThat(Repository.ROOT.resolve(source)).exists();
                    } else {
                        assertThat(map(file.get("volumes"))).containsKey(source);
                    }
                }));
        assertThat(strings(map(services.get("database")).get("volumes")))
                .as("the image of PostgreSQL 18 keeps its clusters one level higher than earlier ones")
                .contains("database:/var/lib/postgresql");
    }

    @Test
    void joinsNetworksThatAreDeclared() {
        assertThat(each())
                .allSatisfy(service -> assertThat(map(file.get("networks")))
                        .containsKeys(strings(service.get("networks")).toArray(String[]::new)));
    }

    @Test
    void publishesOnLoopbackUnlessToldOtherwise() {
        assertThat(each())
                .allSatisfy(service -> assertThat(strings(service.get("ports")))
                        .isNotEmpty()
                        .allMatch(port ->
                                port.startsWith("127.0.0.1:") || port.startsWith("${YOUBEI_ADDRESS:-127.0.0.1}:")));
    }

    @Test
    void hasNoPasswordOfItsOwn() {
        assertThat(each())
                .allSatisfy(service -> map(service.get("environment")).forEach((name, value) -> {
                    if (name.endsWith("PASSWORD")) {
                        assertThat(String.valueOf(value)).matches("\\$\\{\\w+_PASSWORD:\\?[^}]+}");
                    }
                }));
        assertThat(text).contains("${POSTGRES_PASSWORD:?");
    }

    @Test
    void namesEveryVariableInTheExampleAndLeavesItsSecretsEmpty() throws IOException {
        List<String> example = Repository.lines(".env.example");
        Set<String> offered = example.stream()
                .map(line -> line.replaceFirst("^# (?=\\w+=)", ""))
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).isEqualTo(variables());
        assertThat(example).filteredOn(line -> line.contains("PASSWORD=")).allMatch(line -> line.endsWith("="));
        assertThat(Repository.lines(".gitignore")).contains(".env");
    }

    @Test
    void confinesTheApplication() {
        assertThat(map(services.get("app")))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .doesNotContainKeys("privileged", "user");
    }

    private static Set<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map<String, Object>> each() {
        return services.values().stream().map(ComposeFileTests::map).toList();
    }

    @SuppressWarnings("unchecked") // every key of a Compose file is a string
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    private static List<Object> list(Object value) {
        return List.copyOf((Collection<?>) value);
    }

    private static List<String> strings(Object value) {
        return Stream.ofNullable(value)
                .flatMap(found -> list(found).stream())
                .map(String::valueOf)
                .toList();
    }
}
