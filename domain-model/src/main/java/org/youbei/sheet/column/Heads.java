package org.youbei.sheet.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.model.Sha256;
import org.youbei.sheet.file.PlainText;

/**
 * The heads of a table, and which column each of them is.
 *
 * @param texts what stands over the columns of the file, from the first column on
 */
public record Heads(List<String> texts) {
    private static final String IN_BRACKETS = "[(\\[【][^()\\[\\]【】]*[)\\]】]";
    private static final String MARKS = "[*★●:：]|[(\\[【](必填|选填|必须|required|optional)[)\\]】]";

    public Heads {
        texts = List.copyOf(texts);
    }

    /** The places of the columns whose names are known, by name. A name that stands twice is left to the person. */
    public Map<String, Integer> places(SheetColumns<?> columns) {
        var exact = texts.stream().map(Heads::exactly).toList();
        var bare = texts.stream().map(Heads::bare).toList();
        var places = new LinkedHashMap<String, Integer>();
        for (var column : columns.all()) {
            var taken = Set.copyOf(places.values());
            var names = column.allNames().map(Heads::exactly).collect(Collectors.toSet());
            only(exact, names, taken)
                    .or(() -> only(bare, bare(column), taken))
                    .ifPresent(at -> places.put(column.name(), at));
        }
        return places;
    }

    private static Set<String> bare(SheetColumn<?> column) {
        return column.allNames().map(Heads::bare).collect(Collectors.toSet());
    }

    private static Optional<Integer> only(List<String> heads, Set<String> names, Set<Integer> taken) {
        Optional<Integer> found = Optional.empty();
        for (int at = 0; at < heads.size(); at++) {
            var text = heads.get(at);
            if (!text.isEmpty() && names.contains(text) && !taken.contains(at)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(at);
            }
        }
        return found;
    }

    /** The place whose head holds a name of the column, or is held by one: for a person to agree to. */
    public Optional<Integer> likely(SheetColumn<?> column, Set<Integer> taken) {
        for (int at = 0; at < texts.size(); at++) {
            var head = bare(texts.get(at));
            if (head.length() > 1
                    && !taken.contains(at)
                    && column.allNames()
                            .map(Heads::bare)
                            .anyMatch(name -> name.length() > 1 && (head.contains(name) || name.contains(head)))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** By which the same form of the same source is known again. */
    public String signature() {
        var all = texts.stream().map(Heads::exactly).collect(Collectors.joining("\u001f"));
        return Sha256.hex(all);
    }

    private static String exactly(String head) {
        return PlainText.key(head).replaceAll(MARKS, "");
    }

    private static String bare(String head) {
        return exactly(head).replaceAll(IN_BRACKETS, "");
    }

    static List<String> trimmed(List<String> cells) {
        return cells.stream().map(PlainText::line).toList();
    }
}
