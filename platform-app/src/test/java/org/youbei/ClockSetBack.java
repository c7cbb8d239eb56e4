package org.youbei;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.youbei.testing.TestClock;

/** Every class of tests begins at the same minute, however far the one before it moved the clock that they share. */
class ClockSetBack implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
    }
}
