package org.youbei.inspection.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.youbei.inspection.point.PointType;

/** The checklists that come with the product. */
final class ShippedChecklists {
    private static final String FILE = "/org/youbei/inspection/checklist/checklists.yaml";

    private final Map<String, Object> root;

    private ShippedChecklists(InputStream in) {
        root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    }

    static List<Checklist> read() {
        return file().all();
    }

    /** The documents by the keys of the file. */
    static Map<String, String> documents() {
        var documents = new java.util.HashMap<String, String>();
        map(file().root.get("documents")).forEach((key, name) -> documents.put(key, name.toString()));
        return documents;
    }

    private static ShippedChecklists file() {
        try (var in = ShippedChecklists.class.getResourceAsStream(FILE)) {
            return new ShippedChecklists(Objects.requireNonNull(in, "the shipped checklists are missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Checklist> all() {
        return list(root.get("checklists")).stream()
                .map(entry -> checklist(map(entry)))
                .toList();
    }

    private Checklist checklist(Map<String, Object> entry) {
        var type = PointType.valueOf(string(entry, "type"));
        var number = Integer.parseInt(string(entry, "number"));
        var items =
                list(entry.get("items")).stream().map(item -> item(map(item))).toList();
        return new Checklist(id(type, number), type, number, string(entry, "title"), null, null, items);
    }

    private ChecklistItem item(Map<String, Object> entry) {
        return new ChecklistItem(
                string(entry, "code"),
                string(entry, "text"),
                string(map(root.get("documents")), string(entry, "document")),
                string(entry, "article"),
                Boolean.TRUE.equals(entry.get("confirmed")),
                Boolean.TRUE.equals(entry.get("major")) ? HazardGrade.MAJOR : HazardGrade.GENERAL);
    }

    /** The same on every installation, so that a phone and any server mean the same version. */
    private static UUID id(PointType type, int number) {
        return UUID.nameUUIDFromBytes(("checklist " + type + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String string(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry)
                .toString();
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
