package org.youbei.route;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What is sent to a route: values for its path variables in their order, form fields, perhaps a file.
 *
 * @param values as they stand in the path
 * @param fields of the form or the query string
 * @param body in place of a form
 */
record Sample(
        Object[] values,
        Map<String, String> fields,
        @Nullable MockMultipartFile file,
        @Nullable Body body) {
    /** What is sent as it is, and its type. */
    record Body(String type, byte[] content) {}

    static Sample none() {
        return at();
    }

    static Sample at(Object... values) {
        return new Sample(values, Map.of(), null, null);
    }

    Sample with(String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value.toString());
        return new Sample(values, more, file, body);
    }

    Sample upload(String field, String name, byte[] content) {
        return new Sample(
                values, fields, new MockMultipartFile(field, name, "application/octet-stream", content), null);
    }

    Sample upload(String field, String name, String content) {
        return upload(field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    Sample body(String type, byte[] content) {
        return new Sample(values, fields, null, new Body(type, content));
    }

    AbstractMockHttpServletRequestBuilder<?> request(Route route) {
        AbstractMockHttpServletRequestBuilder<?> request = file == null
                ? MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), route.pattern(), values)
                : MockMvcRequestBuilders.multipart(route.pattern(), values).file(file);
        request.header("Accept", "text/html,*/*").locale(java.util.Locale.SIMPLIFIED_CHINESE);
        fields.forEach(request::param);
        if (body != null) {
            request.contentType(body.type()).content(body.content());
        }
        return request;
    }
}
