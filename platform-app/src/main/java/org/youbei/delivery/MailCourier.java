package org.youbei.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Channel;
import org.youbei.obligation.notice.Courier;
import org.youbei.obligation.notice.Digest;

/** Sends by SMTP, where {@code spring.mail.host} is set. The message's id is the same at every attempt. */
@Component
class MailCourier implements Courier {
    private final ObjectProvider<JavaMailSender> mail;
    private final DigestText text;
    private final String sender;

    MailCourier(
            ObjectProvider<JavaMailSender> mail,
            DigestText text,
            @Value("${youbei.notices.sender:youbei@localhost}") String sender) {
        this.mail = mail;
        this.text = text;
        this.sender = sender;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.EMAIL;
    }

    @Override
    public void deliver(Channel channel, Digest digest) throws Undelivered {
        var server = mail.getIfAvailable();
        if (server == null) {
            throw new Undelivered("no mail server is set (spring.mail.host)");
        }
        try {
            server.send(letter(channel, digest));
        } catch (MailException e) {
            throw new Undelivered(
                    "the mail server did not take it: "
                            + e.getMostSpecificCause().getMessage(),
                    e);
        }
    }

    private MimeMessagePreparator letter(Channel channel, Digest digest) {
        return message -> {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(sender);
            helper.setTo(channel.address());
            helper.setSubject(text.subject(digest, channel.language()));
            helper.setText(text.body(digest, channel.language()));
            message.setHeader("X-Youbei-Message", digest.id().toString());
        };
    }
}
