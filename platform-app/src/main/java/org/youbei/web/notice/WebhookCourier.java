package org.youbei.web.notice;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Channel;
import org.youbei.obligation.notice.Courier;
import org.youbei.obligation.notice.Digest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a robot: the JSON text message that DingTalk and WeCom take, signed as DingTalk asks where the channel has a secret
 * (Base64 of HMAC-SHA-256 over {@code timestamp + "\n" + secret}, as parameters of the address).
 */
@Component
class WebhookCourier implements Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final DigestText text;
    private final Clock clock;

    WebhookCourier(DigestText text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.WEBHOOK;
    }

    @Override
    public void deliver(Channel channel, Digest digest) throws Undelivered {
        var content = text.subject(digest, channel.language()) + "\n" + text.body(digest, channel.language());
        var body = json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", content)));
        var request = HttpRequest.newBuilder(address(channel))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Youbei-Delivery", digest.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        demandAccepted(sent(request));
    }

    private HttpResponse<String> sent(HttpRequest request) throws Undelivered {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Undelivered("no answer: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted", e);
        }
    }

    /** Robots answer 200 also when they refuse; then {@code errcode} is not zero. */
    private void demandAccepted(HttpResponse<String> response) throws Undelivered {
        if (response.statusCode() / 100 != 2) {
            throw new Undelivered("status " + response.statusCode());
        }
        var answer = response.body().strip();
        if (answer.startsWith("{") && json.readTree(answer).path("errcode").asInt(0) != 0) {
            throw new Undelivered(answer);
        }
    }

    private URI address(Channel channel) {
        var secret = channel.secret();
        if (secret == null) {
            return URI.create(channel.address());
        }
        var timestamp = Long.toString(clock.millis());
        var sign = URLEncoder.encode(sign(timestamp + "\n" + secret, secret), StandardCharsets.UTF_8);
        var glue = channel.address().contains("?") ? "&" : "?";
        return URI.create(channel.address() + glue + "timestamp=" + timestamp + "&sign=" + sign);
    }

    static String sign(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
