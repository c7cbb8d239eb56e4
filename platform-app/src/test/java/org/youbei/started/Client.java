package org.youbei.started;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A person with a session, who follows no redirect. */
public final class Client {
    private static final Pattern TOKEN = Pattern.compile("\"header\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Client(String address) {
        this.address = address;
    }

    /** By the form, as a person would. */
    public static Client signedIn(String address, String username, String password)
            throws IOException, InterruptedException {
        var client = new Client(address);
        var token = Jsoup.parse(client.get("/login").body())
                .select("input[name=_csrf]")
                .attr("value");
        var form = "username=" + username + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var sent = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = client.browser.send(sent, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("login").contains("login")) {
            throw new IOException("not signed in: " + answer.statusCode());
        }
        return client;
    }

    /** The header with which another program goes on in this session. */
    public String cookies() {
        var kept = (CookieManager) browser.cookieHandler().orElseThrow();
        return kept.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Reply get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .timeout(PATIENCE)
                .build();
        long start = System.nanoTime();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        return Reply.of(answer, System.nanoTime() - start);
    }

    /** Sends a body with a token of this session, which it asks for first. */
    public Reply send(String path, String type, String body) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/m/token").body());
        if (!token.find()) {
            throw new IOException("no token");
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Accept-Language", "zh-CN")
                .header(token.group(1), token.group(2))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        return Reply.of(browser.send(request, HttpResponse.BodyHandlers.ofString()), System.nanoTime() - start);
    }

    /**
     * Sends a form, with the token of a page that has one.
     *
     * @param page any page with a form
     * @param form as it is sent, for example {@code what=phone&reason=x}
     */
    public Reply post(String path, String page, String form) throws IOException, InterruptedException {
        var token = Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        long start = System.nanoTime();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        return Reply.of(answer, System.nanoTime() - start);
    }

    /** A file as it comes. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
