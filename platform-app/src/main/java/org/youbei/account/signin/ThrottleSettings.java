package org.youbei.account.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code youbei.sign-in}: how many failed attempts are heard within the window before further ones are refused.
 *
 * @param perPair from one address at one account
 * @param perAddress from one address at any account; an office may share one
 * @param perAccount at one account from addresses that it never signed in from
 * @param window in which failures count together
 * @param lock how long further attempts are refused
 */
@ConfigurationProperties("youbei.sign-in")
public record ThrottleSettings(
        @DefaultValue("5") int perPair,
        @DefaultValue("60") int perAddress,
        @DefaultValue("50") int perAccount,
        @DefaultValue("PT15M") Duration window,
        @DefaultValue("PT15M") Duration lock) {}
