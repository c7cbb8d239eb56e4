package org.youbei.library.regime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.Rule;

/** The required regimes and a model text for each; data that comes with the product. A value that is missing or unknown fails the start. */
@Component
public class RegimeCatalogue {
    private static final String FOLDER = "/org/youbei/library/";

    private final List<RequiredRegime> all = read();

    public List<RequiredRegime> all() {
        return all;
    }

    public Optional<RequiredRegime> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The model text; every required regime has one. */
    public String model(RequiredRegime regime) {
        return text("models/" + regime.id() + ".md");
    }

    @SuppressWarnings("unchecked")
    private static List<RequiredRegime> read() {
        var root = new Yaml(new SafeConstructor(new LoaderOptions()))
                .<Map<String, List<Map<String, Object>>>>load(text("required-regimes.yaml"));
        return Objects.requireNonNull(root.get("regimes"), "no regimes").stream()
                .map(RegimeCatalogue::regime)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static RequiredRegime regime(Map<String, Object> entry) {
        var title = (Map<String, String>) value(entry, "title");
        return new RequiredRegime(
                value(entry, "id").toString(),
                new Rule.Text(
                        Objects.requireNonNull(title.get("zh"), "zh"), Objects.requireNonNull(title.get("en"), "en")),
                ((List<String>) value(entry, "levels"))
                        .stream().map(JurisdictionLevel::valueOf).toList(),
                value(entry, "document").toString(),
                value(entry, "article").toString(),
                Rule.Source.valueOf(value(entry, "source").toString()),
                (Integer) value(entry, "review"));
    }

    private static Object value(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(RegimeCatalogue.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
