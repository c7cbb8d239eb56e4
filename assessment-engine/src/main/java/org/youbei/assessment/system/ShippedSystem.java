package org.youbei.assessment.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;

/**
 * A system that the product brings, for a district to take and change.
 *
 * @param confirmed whether its text was read in the source; where not, it is a proposal to be compared with it
 */
public record ShippedSystem(
        String key,
        String title,
        String source,
        boolean confirmed,
        boolean points,
        @Nullable BigDecimal threshold,
        List<Node> nodes) {
    private static final List<String> KEYS =
            List.of("whole-cycle", "gbt-43981", "demonstration", "undrr", "event-during", "event-after");

    /** A mistake in a shipped file fails the start rather than a click. */
    public static final List<ShippedSystem> ALL =
            KEYS.stream().map(ShippedSystem::read).toList();

    public static Optional<ShippedSystem> find(String key) {
        return ALL.stream().filter(one -> one.key.equals(key)).findFirst();
    }

    IndicatorSystem.About about(String called) {
        return new IndicatorSystem.About(called, source, confirmed, threshold);
    }

    private static ShippedSystem read(String key) {
        try (var in = ShippedSystem.class.getResourceAsStream("/org/youbei/assessment/system/" + key + ".yaml")) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, "a shipped system is missing: " + key));
            var usual = texts((Map<?, ?>) root.getOrDefault("usual", Map.of()));
            var nodes = new ArrayList<Node>();
            for (var entry : (List<?>) Objects.requireNonNull(root.get("nodes"))) {
                nodes.add(node(key, usual, texts((Map<?, ?>) entry), nodes.size()));
            }
            var threshold = root.get("threshold");
            return new ShippedSystem(
                    key,
                    String.valueOf(root.get("title")),
                    String.valueOf(root.get("source")),
                    Boolean.TRUE.equals(root.get("confirmed")),
                    Boolean.TRUE.equals(root.get("points")),
                    threshold == null ? null : new BigDecimal(threshold.toString()),
                    List.copyOf(nodes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node node(String key, Map<String, String> usual, Map<String, String> said, int position) {
        var all = new LinkedHashMap<>(usual);
        all.putAll(said);
        all.putIfAbsent("indicator", String.valueOf(said.containsKey("scale") || said.containsKey("high")));
        var read = NodeText.read(all, position);
        var node = read.node();
        if (node == null) {
            throw new IllegalArgumentException(key + " " + said + ": " + read.faults());
        }
        return node;
    }

    private static Map<String, String> texts(Map<?, ?> said) {
        var texts = new LinkedHashMap<String, String>();
        said.forEach((column, value) -> texts.put(String.valueOf(column), String.valueOf(value)));
        return texts;
    }
}
