package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands in the past for one thread, while the demo district tells what happened before today. Else it is the clock it stands on. */
public final class Hindsight extends Clock {
    private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

    private final Clock clock;

    public Hindsight(Clock clock) {
        this.clock = clock;
    }

    /** Lets the work happen as long ago. */
    static void tell(Duration ago, Runnable work) {
        ScopedValue.where(AGO, ago).run(work);
    }

    static <T> T told(Duration ago, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(AGO, ago).call(work);
    }

    @Override
    public Instant instant() {
        return AGO.isBound() ? clock.instant().minus(AGO.get()) : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Hindsight(clock.withZone(zone));
    }
}
