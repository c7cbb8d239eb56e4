package org.youbei.assessment.assess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads one line: exactly one JSON object, strict grammar, valid UTF-8, no field twice, not nested deeper than 32. */
final class JsonLine {
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonLine() {}

    /** Refuses MALFORMED, DUPLICATE_FIELD and WRONG_TYPE. */
    static JsonValue.Fields read(byte[] line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), decoded(line))) {
            var token = parser.nextToken();
            if (token == null) {
                throw malformed(1);
            }
            var value = value(parser, token, "");
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation().getColumnNr());
            }
            if (value instanceof JsonValue.Fields fields) {
                return fields;
            }
            throw new RefusedInput(RefusalCode.WRONG_TYPE, "line", "object", value.type());
        } catch (JacksonException unreadable) {
            var location = unreadable.getLocation();
            throw malformed(location == null ? 1 : location.getColumnNr());
        }
    }

    private static String decoded(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            // Some Windows programs begin a stream with a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed(1);
        }
    }

    private static RefusedInput malformed(int column) {
        return new RefusedInput(RefusalCode.MALFORMED, "line", String.valueOf(column));
    }

    private static JsonValue value(JsonParser parser, JsonToken token, String at) {
        return switch (token) {
            case START_OBJECT -> fields(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Number(NumberText.decimal(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Truth(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw malformed(parser.currentTokenLocation().getColumnNr());
        };
    }

    private static JsonValue fields(JsonParser parser, String at) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String path = at.isEmpty() ? name : at + "." + name;
            if (values.put(name, value(parser, parser.nextToken(), path)) != null) {
                throw new RefusedInput(RefusalCode.DUPLICATE_FIELD, path, name);
            }
        }
        return new JsonValue.Fields(values);
    }

    private static JsonValue items(JsonParser parser, String at) {
        List<JsonValue> values = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token, at));
        }
        return new JsonValue.Items(values);
    }
}
