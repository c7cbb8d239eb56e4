package org.youbei.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import org.youbei.model.BindableKind;
import org.youbei.model.HazardCategory;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanParts;
import org.youbei.plan.PlanSource;
import org.youbei.plan.binding.Anchor;
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
        return new PlanContent(PlanSource.BY_HAND, passages(kind, new Filling(unit, office, hazard)), List.of());
    }

    /** A special plan with its response levels, its contacts and what it leans on; {@code lacking} leaves out a number that it leans on. */
    PlanContent special(String unit, String office, String hazard, boolean lacking) {
        var filling = new Filling(unit, office, hazard);
        var passages = passages("special", filling);
        var parts = map(yaml.get("parts"));
        var contacts = new ArrayList<>(
                rows(parts, "contacts", filling).map(DemoTexts::contact).toList());
        if (lacking) {
            var last = contacts.removeLast();
            contacts.add(new PlanParts.ContactPart(last.name(), last.post(), last.unit(), null));
        }
        return new PlanContent(
                PlanSource.BY_HAND,
                passages,
                List.of(),
                new PlanParts(
                        rows(parts, "responses", filling)
                                .map(DemoTexts::response)
                                .toList(),
                        List.of(),
                        contacts,
                        rows(parts, "bindings", filling)
                                .map(row -> binding(row, passages, contacts))
                                .toList(),
                        List.of()));
    }

    /** What stands for the words in braces. */
    private record Filling(String unit, String office, String hazard) {
        String in(Object text) {
            return String.valueOf(text)
                    .replace("{unit}", unit)
                    .replace("{office}", office)
                    .replace("{hazard}", hazard);
        }
    }

    private List<Passage> passages(String kind, Filling filling) {
        return rows(map(yaml.get("chapters")), kind, filling)
                .map(row -> new Passage(Integer.parseInt(row.get(0)), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    private static Stream<List<String>> rows(Map<?, ?> of, String name, Filling filling) {
        return list(of.get(name)).stream()
                .map(DemoTexts::list)
                .map(row -> row.stream().map(filling::in).toList());
    }

    private static PlanParts.ResponsePart response(List<String> row) {
        return new PlanParts.ResponsePart(ResponseLevel.valueOf(row.get(0)), row.get(1), row.get(2), row.get(3));
    }

    private static PlanParts.ContactPart contact(List<String> row) {
        return new PlanParts.ContactPart(row.get(2), row.get(1), row.get(0), row.get(3));
    }

    /** A section that leans on the number of one of the plan's own contacts. */
    private static PlanParts.BindingPart binding(
            List<String> row, List<Passage> passages, List<PlanParts.ContactPart> contacts) {
        var section = passages.stream().map(Passage::number).toList().indexOf(row.get(0));
        var contact = contacts.get(Integer.parseInt(row.get(1)));
        var label = contact.unit() + " " + contact.post();
        return new PlanParts.BindingPart(
                Anchor.Kind.SECTION, section, BindableKind.PHONE, "#" + row.get(1), label, null, "");
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
