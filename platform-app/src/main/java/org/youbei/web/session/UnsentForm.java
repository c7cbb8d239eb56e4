package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.web.layout.LocalPath;

/**
 * A form that was sent when its session was over already. It travels through the sign-in in hidden fields, so that nothing is stored for
 * somebody unknown, and is shown to whoever has signed in, who sends it again or drops it.
 *
 * @param path where it was sent to
 * @param fields what was typed, by name; files are not among it
 */
record UnsentForm(String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {
    /** Forms about the sign-in itself and secrets are not worth keeping. */
    private static final Pattern NEVER =
            Pattern.compile("/(login|logout|preferences|working-unit|account|unsent-form|drafts)([/?].*)?");
    /** In characters: more than the longest form holds, less than what a session may. */
    private static final int MOST = 200_000;

    private static final String PATH = "unsent.path";
    private static final String FIELD = "unsent.field.";

    /** The form of a request whose session is over. */
    static Optional<UnsentForm> sent(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return request.getMethod().equals("POST") && request.getHeader("HX-Request") == null
                ? of(query == null ? path : path + "?" + query, fields)
                : Optional.empty();
    }

    /** The form that came along with a sign-in. */
    static Optional<UnsentForm> carried(HttpServletRequest signIn) {
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        signIn.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), new ArrayList<>(List.of(values)));
            }
        });
        return of(signIn.getParameter(PATH), fields);
    }

    private static Optional<UnsentForm> of(@Nullable String path, LinkedHashMap<String, ArrayList<String>> fields) {
        var form = new UnsentForm(LocalPath.safe(path), fields);
        return fields.isEmpty() || NEVER.matcher(form.path()).matches() || form.size() > MOST
                ? Optional.empty()
                : Optional.of(form);
    }

    /** The hidden fields that carry it through the sign-in. */
    public Map<String, List<String>> hidden() {
        var hidden = new LinkedHashMap<String, List<String>>();
        hidden.put(PATH, List.of(path));
        fields.forEach((name, values) -> hidden.put(FIELD + name, values));
        return hidden;
    }

    /** What a person recognises of it: words, neither ids nor empty fields. */
    public List<String> words() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> !value.isBlank() && !value.matches("[0-9a-f]{8}-[0-9a-f-]{27}|_?(on|true|false)|\\d+"))
                .toList();
    }

    private int size() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }
}
