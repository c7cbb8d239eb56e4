package org.youbei.route;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** What takes back, and what does the same to many. */
class DeskworkSamples implements RouteSamples {
    private final Clock clock;

    DeskworkSamples(ApplicationContext context) {
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /notices/chosen-reading", () -> Sample.none().with("row", UUID.randomUUID()));
        samples.put("POST /supervision-orders/closing", Sample::none);
        samples.put("POST /notices/unread", () -> Sample.none().with("since", clock.millis()));
    }
}
