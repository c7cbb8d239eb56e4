package org.youbei.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.youbei.account.password.PasswordSettings;
import org.youbei.account.signin.ThrottleSettings;

/** The settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PasswordSettings.class, ThrottleSettings.class})
class AccountWiring {}
