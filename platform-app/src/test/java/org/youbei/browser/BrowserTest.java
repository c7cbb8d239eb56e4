package org.youbei.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test in Chromium against the one started application. The time limit only ends what would hang for ever. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf("org.youbei.browser.Chromium#isThere")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
@interface BrowserTest {}
