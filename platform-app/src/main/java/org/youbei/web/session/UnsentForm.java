package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youbei.web.kit.layout.LocalPath;

/**
 * A form that was sent when its session was over already. It travels through the sign-in sealed, see {@link UnsentSeal}, so that nothing is
 * stored for somebody unknown, and is shown to whoever has signed in, who sends it again or drops it.
 *
 * @param path where it was sent to
 * @param fields what was typed, by name; files are not among it
 */
record UnsentForm(String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {
    /** Forms about the sign-in, accounts, rights and secrets are never carried: they are short, and one click too many is dear. */
    private static final Pattern NEVER = Pattern.compile(
            "/(login|logout|preferences|working-unit|accounts?|account-imports|account-slips|auditor-changes|positions|separation|unsent-form|drafts"
                    + "|feeds|demo-removal|jurisdiction-imports|saved-views|m)([/?].*)?");
    /** Words of a path after which something is gone, known, or somebody's right. */
    private static final Set<String> FINAL = Set.of(
            "removal",
            "removals",
            "role-removals",
            "revocation",
            "withdrawal",
            "closure",
            "closing",
            "ending",
            "end",
            "abolition",
            "cancellation",
            "cancelling",
            "reveal",
            "revelation",
            "contact-reveal",
            "phone",
            "contact-link",
            "disabling",
            "enabling",
            "token",
            "invitation",
            "invitations",
            "assessor-invitations",
            "expert-invitations",
            "retirement",
            "disbanding",
            "dropping",
            "leaving",
            "merge",
            "merges",
            "merging",
            "exit",
            "roles",
            "password",
            "password-reset",
            "second-factor",
            "sessions",
            "departures",
            "family-search",
            "disclosure",
            "unapproval",
            "lifting");

    /** In characters: more than the longest form holds, less than what a session may. */
    private static final int MOST = 200_000;

    /** The form of a request whose session is over. What another site made the browser send is none. */
    static Optional<UnsentForm> sent(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        var from = request.getHeader("Sec-Fetch-Site");
        var form = new UnsentForm(LocalPath.safe(query == null ? path : path + "?" + query), fields);
        return request.getMethod().equals("POST")
                        && request.getHeader("HX-Request") == null
                        && (from == null || from.equals("same-origin"))
                        && form.isWorthKeeping()
                ? Optional.of(form)
                : Optional.empty();
    }

    private boolean isWorthKeeping() {
        return !fields.isEmpty()
                && !NEVER.matcher(path).matches()
                && Arrays.stream(path.split("[/?]")).noneMatch(FINAL::contains)
                && size() <= MOST;
    }

    private int size() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** As one line each: the path, and every value with its name. */
    String written() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("\n", path + "\n", ""));
    }

    /** @param written by {@link #written} */
    static UnsentForm read(String written) {
        var lines = written.split("\n");
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        for (int n = 1; n < lines.length; n++) {
            int equals = lines[n].indexOf('=');
            fields.computeIfAbsent(decoded(lines[n].substring(0, equals)), name -> new ArrayList<>())
                    .add(decoded(lines[n].substring(equals + 1)));
        }
        return new UnsentForm(lines[0], fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
