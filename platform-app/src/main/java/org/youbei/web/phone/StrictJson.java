package org.youbei.web.phone;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads the exchange: no field that is not known, none twice, no value of another type, nothing behind the end. */
@Component
class StrictJson {
    /** Longer than the longest text that may be filed, so that a long note is refused with its sentence and not as unreadable. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 40;

    private final JsonMapper json = mapper();

    StrictJson() {}

    PhoneVisit visit(InputStream body) throws IOException {
        return read(body, PhoneVisit.class);
    }

    PhoneEntry entry(InputStream body) throws IOException {
        return read(body, PhoneEntry.class);
    }

    PhoneVisit.Picture picture(InputStream body) throws IOException {
        return read(body, PhoneVisit.Picture.class);
    }

    PhoneFix fix(InputStream body) throws IOException {
        return read(body, PhoneFix.class);
    }

    private <T> T read(InputStream body, Class<T> type) throws IOException {
        try {
            var read = json.readValue(body.readAllBytes(), type);
            if (read == null) {
                throw new Malformed("null");
            }
            return read;
        } catch (JacksonException e) {
            throw new Malformed("json");
        }
    }

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxStringLength(LONGEST_TEXT)
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, texts -> {
                    texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .build();
    }
}
