package org.youbei.route;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** The piece of a base map that shows the whole world. */
class MapSamples implements RouteSamples {
    @SuppressWarnings("UnusedVariable")
    MapSamples(ApplicationContext context) {}

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /map/tiles/{z}/{x}/{y}", () -> Sample.at(0, 0, 0));
    }
}
