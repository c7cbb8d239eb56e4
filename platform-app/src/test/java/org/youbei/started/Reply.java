package org.youbei.started;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What came back, and after how long.
 *
 * @param retryAfter seconds, as the header says them; empty without one
 * @param type as the header says it; empty without one
 */
public record Reply(int status, String body, Duration after, String retryAfter, String type) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    static Reply get(String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var response = CLIENT.send(request(address), HttpResponse.BodyHandlers.ofString());
        return of(response, System.nanoTime() - start);
    }

    static Reply of(HttpResponse<String> response, long nanos) {
        return new Reply(
                response.statusCode(),
                response.body(),
                Duration.ofNanos(nanos),
                response.headers().firstValue("Retry-After").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""));
    }

    static CompletableFuture<HttpResponse<String>> later(String address) {
        return CLIENT.sendAsync(request(address), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Cookie", "youbei=bm9ib2R5")
                .timeout(PATIENCE)
                .build();
    }
}
