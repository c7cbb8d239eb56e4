package org.youbei.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The texts of the demo drills. */
class DemoDrillTexts {
    private final Map<String, Object> yaml;

    DemoDrillTexts() {
        try (InputStream in = new ClassPathResource("demo/drills.yaml").getInputStream()) {
            yaml = new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A single text. */
    String text(String key) {
        return String.valueOf(yaml.get(key));
    }

    /** The cells of the lines below a key, as text. */
    List<List<String>> lines(String key) {
        return list(yaml.get(key)).stream()
                .map(line -> list(line).stream().map(String::valueOf).toList())
                .toList();
    }

    List<String> words(String key) {
        return list(yaml.get(key)).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
