package org.youbei.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Where a token is set for whoever reads the measurements ({@code youbei.metrics.token}), requests are measured and the address is there; else
 * neither is, and nothing is spent on them.
 */
final class MeasurementSwitch implements EnvironmentPostProcessor, Ordered {
    private static final Map<String, Object> ON = Map.of(
            "management.endpoints.web.exposure.include", "health,prometheus",
            "management.endpoint.prometheus.access", "read-only",
            "management.observations.enable.http.server.requests", "true",
            "management.metrics.web.server.max-uri-tags", "400");
    private static final Map<String, Object> OFF = Map.of("management.prometheus.metrics.export.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var on = StringUtils.hasText(environment.getProperty("youbei.metrics.token"));
        environment.getPropertySources().addLast(new MapPropertySource("measurements", on ? ON : OFF));
    }

    /** After the files with secrets, one of which may hold the token. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
