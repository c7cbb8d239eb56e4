package org.youbei.obligation.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Where a unit wants to be told outside the application; a setting of the operator, off by default.
 *
 * @param name its key in the settings
 * @param unit whose notices it carries, with those of the units below
 * @param address an e-mail address, or the address of a webhook
 * @param secret what webhook calls are signed with
 * @param language of the message
 */
public record Channel(
        String name,
        Kind kind,
        JurisdictionCode unit,
        String address,
        @Nullable String secret,
        Locale language) {
    /** EMAIL by SMTP; WEBHOOK as JSON in the shape that DingTalk and WeCom robots take. */
    public enum Kind {
        EMAIL,
        WEBHOOK
    }
}
