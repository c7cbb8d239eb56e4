package org.youbei.obligation.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youbei.model.JurisdictionLevel;

/** Reads the pack from YAML; a missing or unknown value fails the start rather than a due date later. */
final class PackFile {
    private static final String SHIPPED = "/org/youbei/obligation/rule-pack.yaml";

    private final Map<String, Object> root;

    private PackFile(InputStream in) {
        root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    }

    static RulePack shipped() {
        try (var in = PackFile.class.getResourceAsStream(SHIPPED)) {
            return read(Objects.requireNonNull(in, "the shipped rule pack is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RulePack read(InputStream in) {
        var file = new PackFile(in);
        var rules = new LinkedHashMap<String, Rule>();
        for (var entry : list(file.root.get("rules"))) {
            var rule = file.rule(map(entry));
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("rule twice: " + rule.id());
            }
        }
        var dates = list(file.root.get("dates")).stream()
                .map(entry -> date(map(entry)))
                .toList();
        var plans = list(file.root.getOrDefault("plans", List.of())).stream()
                .map(entry -> file.plan(map(entry)))
                .toList();
        var figures = list(file.root.getOrDefault("figures", List.of())).stream()
                .map(entry -> file.figures(map(entry)))
                .toList();
        var posts = list(file.root.getOrDefault("posts", List.of())).stream()
                .map(entry -> file.post(map(entry)))
                .toList();
        var responsible = list(file.root.getOrDefault("responsible", List.of())).stream()
                .map(entry -> responsible(map(entry), posts))
                .toList();
        return new RulePack(string(file.root, "version"), rules, dates, plans, figures, posts, responsible);
    }

    private Rule rule(Map<String, Object> entry) {
        var document = map(map(root.get("documents")).get(string(entry, "document")));
        return new Rule(
                string(entry, "id"),
                text(map(entry.get("title"))),
                text(document),
                string(entry, "article"),
                Period.parseAll(string(entry, "period")),
                string(entry, "clock"),
                optional(entry, "kind"),
                Boolean.TRUE.equals(entry.get("repeats")),
                list(entry.getOrDefault("applies-to", List.of())).stream()
                        .map(Object::toString)
                        .toList(),
                day(document.get("from")),
                day(entry.get("until")),
                Rule.Source.valueOf(string(entry, "source")),
                optional(entry, "law"),
                !Boolean.FALSE.equals(entry.get("overridable")));
    }

    private RequiredPlan plan(Map<String, Object> entry) {
        return new RequiredPlan(
                string(entry, "level"),
                string(entry, "kind"),
                optional(entry, "category"),
                text(map(map(root.get("documents")).get(string(entry, "document")))),
                string(entry, "article"),
                Rule.Source.valueOf(string(entry, "source")),
                optional(entry, "law"));
    }

    private RequiredPost post(Map<String, Object> entry) {
        return new RequiredPost(
                string(entry, "id"),
                string(entry, "level"),
                string(entry, "body"),
                text(map(entry.get("title"))),
                text(map(entry.get("duties"))),
                Boolean.TRUE.equals(entry.get("stand-in")),
                text(map(map(root.get("documents")).get(string(entry, "document")))),
                string(entry, "article"),
                Rule.Source.valueOf(string(entry, "source")));
    }

    private static Responsible responsible(Map<String, Object> entry, List<RequiredPost> posts) {
        var byLevel = new EnumMap<JurisdictionLevel, String>(JurisdictionLevel.class);
        map(entry.get("posts")).forEach((level, post) -> {
            if (posts.stream().noneMatch(known -> known.id().equals(post.toString()))) {
                throw new IllegalArgumentException("no post " + post);
            }
            byLevel.put(JurisdictionLevel.valueOf(level), post.toString());
        });
        var kinds = list(entry.getOrDefault("kinds", List.of())).stream()
                .map(Object::toString)
                .toList();
        return new Responsible(kinds, byLevel);
    }

    private RuleFigures figures(Map<String, Object> entry) {
        var values = new LinkedHashMap<String, Integer>();
        map(entry.get("values")).forEach((name, value) -> values.put(name, Integer.valueOf(value.toString())));
        return new RuleFigures(
                string(entry, "id"),
                text(map(entry.get("title"))),
                text(map(map(root.get("documents")).get(string(entry, "document")))),
                string(entry, "article"),
                Rule.Source.valueOf(string(entry, "source")),
                optional(entry, "law"),
                values);
    }

    private static LegalDate date(Map<String, Object> entry) {
        return new LegalDate(
                string(entry, "id"),
                text(map(entry.get("title"))),
                MonthDay.parse("--" + string(entry, "day")),
                Rule.Source.valueOf(string(entry, "source")),
                Boolean.TRUE.equals(entry.get("deadline")));
    }

    private static Rule.Text text(Map<String, Object> both) {
        return new Rule.Text(string(both, "zh"), string(both, "en"));
    }

    private static String string(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry)
                .toString();
    }

    private static @Nullable String optional(Map<String, Object> entry, String key) {
        var value = entry.get(key);
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("a map was expected, not " + value);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list was expected, not " + value);
    }
}
