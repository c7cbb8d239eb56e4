package org.youbei.speed.city;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/** One signed-in person at one address after the other. */
public final class CityWalk {
    private static final int PATIENCE_MILLIS = 300_000;
    private static final Pattern WIDE = Pattern.compile("[^\\x00-\\x7f]+");

    private final String address;
    private final CityStatements statements;
    private String cookie = "";

    private CityWalk(int port, CityStatements statements) {
        this.address = "http://127.0.0.1:" + port;
        this.statements = statements;
    }

    public static CityWalk signedIn(int port, CityStatements statements, String account, String password)
            throws IOException {
        var walk = new CityWalk(port, statements);
        var form = walk.open("/login");
        var token = Jsoup.parse(new String(form.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .select("input[name=_csrf]")
                .attr("value");
        walk.cookie = cookie(form);
        var sent = walk.open("/login");
        sent.setRequestMethod("POST");
        sent.setDoOutput(true);
        try (var body = sent.getOutputStream()) {
            body.write("username=%s&password=%s&_csrf=%s"
                    .formatted(account, password, URLEncoder.encode(token, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (sent.getResponseCode() != 302 || sent.getHeaderField("Location").contains("login")) {
            throw new IOException("not signed in: " + sent.getResponseCode());
        }
        walk.cookie = cookie(sent);
        return walk;
    }

    /**
     * What an answer was and cost.
     *
     * @param nanos the median of all times
     * @param sent the statements of the last time
     */
    public record Cost(int status, String type, long bytes, long nanos, List<String> sent) {
        public boolean page() {
            return status == 200 && type.startsWith("text/html");
        }
    }

    public Cost ask(String path, int times) throws IOException {
        var asked = new long[times];
        Cost last = null;
        for (int n = 0; n < times; n++) {
            statements.forget();
            long start = System.nanoTime();
            var connection = open(path);
            int status = connection.getResponseCode();
            var content = new ByteArrayOutputStream();
            try (var stream = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (stream != null) {
                    stream.transferTo(content);
                }
            }
            asked[n] = System.nanoTime() - start;
            var type = connection.getContentType();
            last = new Cost(status, type == null ? "" : type, content.size(), 0, statements.heard());
        }
        var sorted = IntStream.range(0, times).mapToLong(n -> asked[n]).sorted().toArray();
        return new Cost(last.status(), last.type(), last.bytes(), sorted[times / 2], last.sent());
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(address + encoded(path)).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Cookie", cookie);
        connection.setRequestProperty("Accept-Language", "zh-CN");
        return connection;
    }

    private static String encoded(String path) {
        return WIDE.matcher(path).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }

    private static String cookie(HttpURLConnection answer) {
        return answer.getHeaderFields().getOrDefault("Set-Cookie", List.of()).stream()
                .filter(line -> line.startsWith("youbei"))
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
