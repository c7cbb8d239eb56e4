package org.youbei.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.youbei.obligation.notice.Channel;
import org.youbei.obligation.notice.Courier;
import org.youbei.obligation.notice.Digest;

/**
 * Posts a text message in the JSON that robots of DingTalk and WeCom take. With a secret, the address carries DingTalk's signature:
 * HMAC-SHA256 over the milliseconds, a line feed and the secret.
 */
@Component
class WebhookCourier implements Courier {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private final DigestText text;
    private final Clock clock;
    private final RestClient http;

    WebhookCourier(DigestText text, Clock clock) {
        this.text = text;
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.WEBHOOK;
    }

    @Override
    public void deliver(Channel channel, Digest digest) throws Undelivered {
        try {
            var answer = http.post()
                    .uri(address(channel))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(message(channel, digest))
                    .retrieve()
                    .body(Answer.class);
            if (answer != null && answer.errcode() != null && answer.errcode() != 0) {
                throw new Undelivered("the robot answered " + answer.errcode() + " " + answer.errmsg());
            }
        } catch (RestClientException | IllegalArgumentException e) {
            throw new Undelivered("the webhook did not take it: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Robots answer 200 also to what they refuse. */
    record Answer(@Nullable Integer errcode, @Nullable String errmsg) {}

    private Map<String, Object> message(Channel channel, Digest digest) {
        var content = text.subject(digest, channel.language()) + "\n" + text.body(digest, channel.language());
        return Map.of("msgtype", "text", "text", Map.of("content", content));
    }

    private URI address(Channel channel) {
        var secret = channel.secret();
        if (secret == null || secret.isEmpty()) {
            return URI.create(channel.address());
        }
        var millis = clock.millis();
        var joint = channel.address().contains("?") ? "&" : "?";
        var sign = URLEncoder.encode(signature(secret, millis), StandardCharsets.UTF_8);
        return URI.create(channel.address() + joint + "timestamp=" + millis + "&sign=" + sign);
    }

    static String signature(String secret, long millis) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
