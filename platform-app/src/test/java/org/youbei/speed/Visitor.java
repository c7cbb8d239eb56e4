package org.youbei.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A person with a session, on connections that stay open; the client of the JDK that costs least beside what is measured. */
final class Visitor {
    private static final int AT_ONCE = 2;

    private final String address;
    private String cookie = "";

    Visitor(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /** By the form, as a person would. */
    static Visitor signedIn(int port, String username, String password) throws IOException {
        var visitor = new Visitor(port);
        var form = visitor.open("/login");
        var page = new String(form.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        visitor.cookie = cookie(form);
        var token = Jsoup.parse(page).select("input[name=_csrf]").attr("value");
        var sent = visitor.open("/login");
        sent.setRequestMethod("POST");
        sent.setDoOutput(true);
        try (var body = sent.getOutputStream()) {
            body.write(("username=" + username + "&password=" + password + "&_csrf="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (sent.getResponseCode() != 302 || sent.getHeaderField("Location").contains("login")) {
            throw new IOException("not signed in: " + sent.getResponseCode() + " " + sent.getHeaderField("Location"));
        }
        visitor.cookie = cookie(sent);
        return visitor;
    }

    /** @return bytes of the answer */
    long get(String path) throws IOException {
        var connection = open(path);
        if (connection.getResponseCode() != 200) {
            throw new IOException(path + " answered " + connection.getResponseCode());
        }
        try (var content = connection.getInputStream()) {
            return content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /** The same page again and again, two at once: the time until the last one is there, in nanoseconds. */
    long repeat(String path, int times) throws ExecutionException, InterruptedException {
        var tasks = new ArrayList<Callable<Long>>();
        for (int n = 0; n < times; n++) {
            tasks.add(() -> get(path));
        }
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            long start = System.nanoTime();
            for (var answer : clients.invokeAll(tasks)) {
                answer.get();
            }
            return System.nanoTime() - start;
        }
    }

    /** What a script asks for: the part of a page that changes. */
    String fragment(String path) throws IOException {
        var connection = open(path);
        connection.setRequestProperty("HX-Request", "true");
        try (var content = connection.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The lines of a stream of events, as they come. */
    BufferedReader events(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(open(path).getInputStream(), StandardCharsets.UTF_8));
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookie);
        return connection;
    }

    private static String cookie(HttpURLConnection answer) {
        return answer.getHeaderFields().getOrDefault("Set-Cookie", List.of()).stream()
                .filter(line -> line.startsWith("youbei"))
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
