package org.youbei.route;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.testing.Cast;

/** Settings of the district 420106. */
class SeparationSamples implements RouteSamples {
    SeparationSamples(ApplicationContext context) {}

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /separation/{district}/{policy}", () -> Sample.at(Cast.WUCHANG, "plan-filing"));
        // What is switched on already stays on: a sample that took effect would loosen the other tests.
        samples.put(
                "POST /separation/{district}/{policy}",
                () -> Sample.at(Cast.WUCHANG, "plan-filing").with("on", "maybe").with("reason", "示例"));
    }
}
