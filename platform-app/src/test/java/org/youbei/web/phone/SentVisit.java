package org.youbei.web.phone;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.point.Point;
import tools.jackson.databind.json.JsonMapper;

/** A visit as the JSON that a phone makes of it. */
public final class SentVisit {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> photos = new ArrayList<>();

    SentVisit(UUID id, Point point, Checklist list, Instant now, List<String> failed) {
        fields.put("id", id.toString());
        fields.put("point", point.getId().toString());
        fields.put("pointRevision", point.revision());
        fields.put("lastVisit", null);
        fields.put("checklist", list.id().toString());
        fields.put("startedAt", now.minusSeconds(1_800).toString());
        fields.put("finishedAt", now.minusSeconds(600).toString());
        fields.put("sentAt", now.toString());
        fields.put(
                "answers",
                list.items().stream()
                        .map(item -> answer(item.code(), failed.contains(item.code())))
                        .toList());
        fields.put("hazards", List.of());
        fields.put("photos", photos);
        fields.put("note", "例行检查");
        fields.put("signedBy", "店主");
    }

    private static Map<String, Object> answer(String item, boolean failed) {
        return Map.of("item", item, "result", failed ? "FAIL" : "PASS", "note", failed ? "现场不符合" : "");
    }

    SentVisit with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    public SentVisit photo(int number, byte[] bytes, @Nullable String item) {
        var photo = new LinkedHashMap<String, @Nullable Object>();
        photo.put("number", number);
        photo.put("sha256", sha256(bytes));
        photo.put("item", item);
        photos.add(photo);
        return this;
    }

    public UUID id() {
        return UUID.fromString(String.valueOf(fields.get("id")));
    }

    /** The fields themselves, for a test that breaks them. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(fields);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
