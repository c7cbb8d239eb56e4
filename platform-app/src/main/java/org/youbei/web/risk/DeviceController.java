package org.youbei.web.risk;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.link.Knocks;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.risk.gauge.Devices;
import org.youbei.risk.gauge.Gauges;
import org.youbei.web.kit.answer.Answers;

/**
 * Takes readings from devices. {@code POST /device-readings} with {@code Authorization: Bearer <token>} and {@code {"value": 20.61, "at":
 * "2026-07-01T08:00:00+08:00"}}; without {@code at} it is now. 202 with the number of alarms that it raised, 401 without a known token, 422
 * with the reason, 429 beyond 600 readings of a device or 120 wrong tokens of an address an hour.
 */
@RestController
class DeviceController {
    private static final String BEARER = "Bearer ";
    private static final int READINGS_PER_HOUR = 600;
    private static final int WRONG_PER_HOUR = 120;

    private final Devices devices;
    private final Gauges gauges;
    private final Knocks knocks;
    private final RiskWords words;
    private final Clock clock;

    DeviceController(Devices devices, Gauges gauges, Knocks knocks, RiskWords words, Clock clock) {
        this.devices = devices;
        this.gauges = gauges;
        this.knocks = knocks;
        this.words = words;
        this.clock = clock;
    }

    record Posted(@Nullable BigDecimal value, @Nullable Instant at) {}

    @PostMapping("/device-readings")
    ResponseEntity<Map<String, Object>> post(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable Posted posted,
            HttpServletRequest request) {
        var known = authorization == null || !authorization.startsWith(BEARER)
                ? java.util.Optional.<Devices.Device>empty()
                : devices.find(authorization.substring(BEARER.length()).strip());
        if (known.isEmpty()) {
            var within = knocks.admits("device " + NetworkAddress.counted(request.getRemoteAddr()), WRONG_PER_HOUR);
            return ResponseEntity.status(within ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS)
                    .build();
        }
        var device = known.get();
        if (!knocks.admits("gauge " + device.gauge(), READINGS_PER_HOUR)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        var value = posted == null ? null : posted.value();
        if (posted == null || value == null || value.precision() - value.scale() > 9 || value.scale() > 9) {
            return ResponseEntity.unprocessableContent().body(Map.of("reason", words.say("risk.device.body")));
        }
        var at = posted.at() == null ? clock.instant() : posted.at();
        var outcome = Scopes.in(device.actor().scope(), () -> gauges.post(device, value, at));
        return switch (outcome) {
            case Outcome.Done<java.util.List<org.youbei.risk.gauge.Alarm>>(var alarms) ->
                ResponseEntity.accepted().body(Map.of("alarms", alarms.size()));
            case Outcome.Refused<java.util.List<org.youbei.risk.gauge.Alarm>>(var refusals) ->
                ResponseEntity.status(Answers.status(refusals))
                        .body(Map.of("reason", String.join(" ", words.reasons(refusals))));
        };
    }
}
