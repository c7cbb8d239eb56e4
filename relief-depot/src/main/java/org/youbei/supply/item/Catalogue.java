package org.youbei.supply.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** GB/T 38565-2020 应急物资分类及编码, as it is shipped: scanned from the standard, a few characters were corrected. */
@Component
public class Catalogue {
    private static final String FILE = "/org/youbei/supply/gbt38565-2020-categories.csv";

    private final Map<String, Category> categories = read();

    private static Map<String, Category> read() {
        var categories = new LinkedHashMap<String, Category>();
        try (var stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", 3);
                if (cells.length == 3 && cells[0].length() == 7) {
                    categories.put(cells[0], new Category(cells[0], cells[1].strip(), unquoted(cells[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return categories;
    }

    private static String unquoted(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    public boolean knows(String code) {
        return categories.containsKey(code);
    }

    /** Categories whose code begins with the text or whose name or note contains it, at most so many. */
    public List<Category> search(String words, int most) {
        return categories.values().stream()
                .filter(one -> one.code().startsWith(words)
                        || one.name().contains(words)
                        || one.note().contains(words))
                .limit(most)
                .toList();
    }

    public int size() {
        return categories.size();
    }
}
