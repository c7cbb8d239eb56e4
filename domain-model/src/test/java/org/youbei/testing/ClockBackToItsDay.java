package org.youbei.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test begins on the day of {@link TestClock}, wherever another test of the same context has moved it. */
final class ClockBackToItsDay implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(TestClock.class).reset();
    }
}
