package org.youbei.web.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Channel;
import org.youbei.obligation.notice.Courier;
import org.youbei.obligation.notice.Digest;

/** Sends messages through the mail server of {@code spring.mail.host}; the message's id stays the same at every attempt. */
@Component
class MailCourier implements Courier {
    private final ObjectProvider<JavaMailSender> sender;
    private final DigestText text;
    private final String from;

    MailCourier(
            ObjectProvider<JavaMailSender> sender,
            DigestText text,
            @Value("${youbei.notices.from:youbei@localhost}") String from) {
        this.sender = sender;
        this.text = text;
        this.from = from;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.EMAIL;
    }

    @Override
    public void deliver(Channel channel, Digest digest) throws Undelivered {
        var mail = sender.getIfAvailable();
        if (mail == null) {
            throw new Undelivered("no mail server is configured (spring.mail.host)");
        }
        try {
            var message = mail.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(channel.address());
            parts.setSubject(text.subject(digest, channel.language()));
            parts.setText(text.body(digest, channel.language()));
            parts.setSentDate(Date.from(digest.madeAt()));
            message.setHeader("X-Youbei-Delivery", digest.id().toString());
            mail.send(message);
        } catch (MailException | MessagingException e) {
            throw new Undelivered(String.valueOf(e.getMessage()), e);
        }
    }
}
