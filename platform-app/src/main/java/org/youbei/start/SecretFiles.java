package org.youbei.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads secrets from files, as containers and service managers hand them over: {@code YOUBEI_KEYS_FILE} names the file with what would else stand in
 * {@code YOUBEI_KEYS}, so that it appears in no list of processes and no description of a container. The same for every name of Spring and of the
 * platform that ends as a secret does.
 */
final class SecretFiles implements EnvironmentPostProcessor, Ordered {
    private static final String FILE = "_FILE";
    private static final List<String> BEGINNINGS = List.of("SPRING_", "YOUBEI_");
    private static final List<String> ENDINGS = List.of("_PASSWORD", "_USERNAME", "_USER", "_URL", "_KEYS", "_TOKEN");

    /** Spring reads names of the environment in its loose way only from sources whose names end so. */
    private static final String SOURCE = "files-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var read = read(environment.getSystemEnvironment());
        if (!read.isEmpty()) {
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(SOURCE, read));
        }
    }

    /** Before what depends on a secret being set. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    /**
     * What the files hold, under the names without {@code _FILE}, without line ends around it.
     *
     * @throws StartRefusal if a file cannot be read, or the value stands in the environment as well
     */
    static Map<String, Object> read(Map<String, Object> environment) {
        var found = new LinkedHashMap<String, Object>();
        environment.forEach((name, value) -> {
            if (name.endsWith(FILE)) {
                var plain = name.substring(0, name.length() - FILE.length());
                if (isSecret(plain)) {
                    found.put(plain, content(environment, plain, String.valueOf(value)));
                }
            }
        });
        return found;
    }

    private static boolean isSecret(String name) {
        return BEGINNINGS.stream().anyMatch(name::startsWith)
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String content(Map<String, Object> environment, String name, String file) {
        if (environment.containsKey(name)) {
            throw StartRefusal.of("secret-twice", name);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(e, "secret-unreadable", name + FILE, file);
        }
    }
}
