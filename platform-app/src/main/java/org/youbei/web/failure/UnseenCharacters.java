package org.youbei.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes characters that nobody sees out of every field and every question: zero-width spaces that come along with a copied name, byte order marks,
 * soft hyphens, marks of direction that show a text as another. With them a name looks right and is found by nobody. What holds an emoji together
 * stays, and so does a password, which is compared and never read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class UnseenCharacters extends OncePerRequestFilter {
    private static final Set<String> PASSWORDS = Set.of("password", "present", "repeated");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00AD\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]"
                    + "|(?<![\\p{So}\\p{Cs}\\uFE0F])\\u200D");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var unseen = request.getParameterMap().entrySet().stream()
                .filter(field -> !PASSWORDS.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .anyMatch(value -> UNSEEN.matcher(value).find());
        chain.doFilter(unseen ? new Cleaned(request) : request, response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {
        private final Map<String, String[]> fields = new LinkedHashMap<>();

        private Cleaned(HttpServletRequest request) {
            super(request);
            request.getParameterMap()
                    .forEach((name, values) -> fields.put(name, PASSWORDS.contains(name) ? values : seen(values)));
        }

        private static String[] seen(String[] values) {
            return Arrays.stream(values)
                    .map(value -> UNSEEN.matcher(value).replaceAll(""))
                    .toArray(String[]::new);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = fields.get(name);
            return values == null ? null : values.clone();
        }
    }
}
