package org.youbei.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.notice.Channel;
import org.youbei.obligation.notice.Courier.Undelivered;
import org.youbei.obligation.notice.Digest;
import org.youbei.testing.TestClock;

class CourierTests {
    private static final Digest DIGEST = new Digest(
            new UUID(0, 7),
            new TestClock().instant(),
            Map.of("overdue", 3L),
            List.of(new Digest.Line("overdue", new UUID(0, 8), "防汛专项预案备案", "积玉桥街道", LocalDate.of(2026, 11, 17))));

    @RegisterExtension
    final GreenMailExtension mail = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicReference<String> query = new AtomicReference<>("");
    private HttpServer robot;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @BeforeEach
    void startRobot() throws IOException {
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/robot", exchange -> {
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            query.set(String.valueOf(exchange.getRequestURI().getRawQuery()));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        robot.start();
    }

    @AfterEach
    void stopRobot() {
        robot.stop(0);
    }

    @Test
    void sendsAMailInTheChannelsLanguage() throws Exception {
        courierTo(mail.getSmtp().getPort()).deliver(channel("duty@example.test", null, Locale.ENGLISH), DIGEST);

        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Youbei: 3 duties need attention");
        assertThat(letter.getHeader("X-Youbei-Message"))
                .containsExactly(DIGEST.id().toString());
        assertThat(String.valueOf(letter.getContent())).contains("2026-11-17", "积玉桥街道", "防汛专项预案备案", "2 more");
        assertThat(GreenMailUtil.getAddressList(letter.getAllRecipients())).isEqualTo("duty@example.test");
    }

    @Test
    void handsAMailBackWhenNoServerIsSetOrReached() {
        var none = new MailCourier(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), text(), "a@b.test");

        assertThatThrownBy(() -> none.deliver(channel("duty@example.test", null, Locale.CHINA), DIGEST))
                .isInstanceOf(Undelivered.class)
                .hasMessageContaining("spring.mail.host");
        var port = mail.getSmtp().getPort();
        mail.stop();
        assertThatThrownBy(() -> courierTo(port).deliver(channel("duty@example.test", null, Locale.CHINA), DIGEST))
                .isInstanceOf(Undelivered.class);
    }

    @Test
    void postsToARobotAndSignsTheAddress() throws Exception {
        new WebhookCourier(text(), new TestClock())
                .deliver(channel(robotAddress(), "SECexample", Locale.CHINA), DIGEST);

        assertThat(body.get()).contains("\"msgtype\":\"text\"", "有备：3 件时限事项需要处理", "已逾期：3 件");
        assertThat(query.get())
                .contains("timestamp=" + new TestClock().millis())
                .contains("sign=");
    }

    @Test
    void handsBackWhatARobotRefuses() {
        answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";

        assertThatThrownBy(() -> new WebhookCourier(text(), new TestClock())
                        .deliver(channel(robotAddress(), null, Locale.CHINA), DIGEST))
                .isInstanceOf(Undelivered.class)
                .hasMessageContaining("310000");
        robot.stop(0);
        assertThatThrownBy(() -> new WebhookCourier(text(), new TestClock())
                        .deliver(channel(robotAddress(), null, Locale.CHINA), DIGEST))
                .isInstanceOf(Undelivered.class);
    }

    private String robotAddress() {
        return "http://127.0.0.1:" + robot.getAddress().getPort() + "/robot";
    }

    private static MailCourier courierTo(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("mail", sender));
        return new MailCourier(beans.getBeanProvider(JavaMailSender.class), text(), "youbei@example.test");
    }

    private static Channel channel(String address, @Nullable String secret, Locale language) {
        return new Channel("test", Channel.Kind.EMAIL, new JurisdictionCode("420106"), address, secret, language);
    }

    private static DigestText text() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/delivery");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new DigestText(messages);
    }
}
