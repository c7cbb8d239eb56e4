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
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanSource;
import org.youbei.plan.section.Passage;

/** The texts of the demo plans, filled in for one unit. */
class DemoTexts {
    private final Map<String, Object> yaml;

    record Special(HazardCategory category, String name, String hazard) {}

    DemoTexts() {
        try (InputStream in = new ClassPathResource("demo/plans.yaml").getInputStream()) {
            yaml = new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Special> specials() {
        return list(yaml.get("specials")).stream()
                .map(DemoTexts::map)
                .map(entry -> new Special(
                        HazardCategory.valueOf(text(entry, "category")), text(entry, "name"), text(entry, "hazard")))
                .toList();
    }

    /** @param kind {@code general}, {@code special} or {@code community} */
    PlanContent content(String kind, String unit, String office, String hazard) {
        var passages = list(map(yaml.get("chapters")).get(kind)).stream()
                .map(DemoTexts::list)
                .map(row -> passage(row, unit, office, hazard))
                .toList();
        return new PlanContent(PlanSource.BY_HAND, passages, List.of());
    }

    private static Passage passage(List<?> row, String unit, String office, String hazard) {
        var body = String.valueOf(row.get(3))
                .replace("{unit}", unit)
                .replace("{office}", office)
                .replace("{hazard}", hazard);
        return new Passage(
                Integer.parseInt(String.valueOf(row.get(0))),
                String.valueOf(row.get(1)),
                String.valueOf(row.get(2)),
                body);
    }

    private static String text(Map<?, ?> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
