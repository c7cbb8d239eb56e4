package org.youbei.obligation.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.youbei.model.JurisdictionCode;

/**
 * {@code youbei.notices.channels.<name>.{kind,unit,address,secret,language}}.
 *
 * @param maxAttempts how often a message is tried before it is given up; the waits double from one minute
 */
@ConfigurationProperties("youbei.notices")
public record NoticeSettings(
        @DefaultValue Map<String, Entry> channels,
        @DefaultValue("8") int maxAttempts) {
    /** One channel as written in the settings. */
    public record Entry(
            Channel.Kind kind,
            String unit,
            String address,
            @Nullable String secret,
            @DefaultValue("zh-CN") String language) {}

    List<Channel> all() {
        return channels.entrySet().stream()
                .map(setting -> channel(setting.getKey(), setting.getValue()))
                .toList();
    }

    private static Channel channel(String name, Entry entry) {
        return new Channel(
                name,
                entry.kind(),
                new JurisdictionCode(entry.unit()),
                entry.address(),
                entry.secret(),
                Locale.forLanguageTag(entry.language()));
    }
}
