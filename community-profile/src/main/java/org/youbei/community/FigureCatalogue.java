package org.youbei.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures that a profile has, as shipped, in the order in which pages and spreadsheets show them. */
public record FigureCatalogue(String version, Map<String, FigureDefinition> figures) {
    /** A missing or unknown value fails the start rather than an entry later. */
    public static final FigureCatalogue SHIPPED = shipped();

    public List<FigureDefinition> all() {
        return List.copyOf(figures.values());
    }

    public Optional<FigureDefinition> find(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    /** @throws NoSuchElementException where there is no such figure, which is a mistake of the caller */
    public FigureDefinition get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no figure " + code));
    }

    /** The figures that are shares of another one. */
    public List<FigureDefinition> partsOf(String whole) {
        return all().stream().filter(figure -> whole.equals(figure.partOf())).toList();
    }

    private static FigureCatalogue shipped() {
        try (var in = FigureCatalogue.class.getResourceAsStream("/org/youbei/community/figures.yaml")) {
            return read(Objects.requireNonNull(in, "the shipped figures are missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FigureCatalogue read(InputStream in) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        var figures = new LinkedHashMap<String, FigureDefinition>();
        for (var entry : (List<?>) Objects.requireNonNull(root.get("figures"))) {
            var figure = figure((Map<?, ?>) entry);
            if (figures.put(figure.code(), figure) != null) {
                throw new IllegalArgumentException("figure twice: " + figure.code());
            }
        }
        figures.values().stream()
                .flatMap(figure -> figure.related().stream())
                .filter(code -> !figures.containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("no figure " + code);
                });
        return new FigureCatalogue(must(root, "version"), Collections.unmodifiableMap(figures));
    }

    private static FigureDefinition figure(Map<?, ?> entry) {
        var code = must(entry, "code");
        if (!code.matches("[a-z][a-z0-9_]{1,39}")) {
            throw new IllegalArgumentException("a figure's code is lower case with underscores: " + code);
        }
        return new FigureDefinition(
                code,
                FigureDefinition.Group.valueOf(must(entry, "group")),
                must(entry, "zh"),
                must(entry, "en"),
                FigureDefinition.Unit.valueOf(must(entry, "unit")),
                Integer.parseInt(Objects.requireNonNullElse(optional(entry, "decimals"), "0")),
                new BigDecimal(must(entry, "most")),
                optional(entry, "part-of"),
                optional(entry, "not-above"),
                must(entry, "keeps"));
    }

    private static String must(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(optional(entry, key), () -> key + " is missing in " + entry);
    }

    private static @Nullable String optional(Map<?, ?> entry, String key) {
        var value = entry.get(key);
        return value == null ? null : value.toString();
    }
}
