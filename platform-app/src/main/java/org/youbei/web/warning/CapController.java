package org.youbei.web.warning;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.link.Knocks;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.warning.WarningSources;
import org.youbei.warning.Warnings;
import org.youbei.warning.cap.CapReader;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.word.Words;

/**
 * Takes warnings from a source. {@code POST /warnings.cap} with {@code Authorization: Bearer <token>} and the message as the body. 202 with the
 * warning's id, 401 without a known token, 413 beyond 2 MB, 422 with the reasons, 429 beyond 600 messages of a source or 120 wrong tokens of
 * an address an hour.
 */
@RestController
class CapController {
    private static final String BEARER = "Bearer ";
    private static final int MESSAGES_PER_HOUR = 600;
    private static final int WRONG_PER_HOUR = 120;

    private final WarningSources sources;
    private final Warnings warnings;
    private final Knocks knocks;
    private final Words words;

    CapController(WarningSources sources, Warnings warnings, Knocks knocks, Words words) {
        this.sources = sources;
        this.warnings = warnings;
        this.knocks = knocks;
        this.words = words;
    }

    @PostMapping("/warnings.cap")
    ResponseEntity<Map<String, Object>> post(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        var known = authorization == null || !authorization.startsWith(BEARER)
                ? Optional.<WarningSources.Source>empty()
                : sources.find(authorization.substring(BEARER.length()).strip());
        if (known.isEmpty()) {
            var within = knocks.admits("cap " + NetworkAddress.counted(request.getRemoteAddr()), WRONG_PER_HOUR);
            return answer(within ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS);
        }
        var source = known.get();
        if (!knocks.admits("cap source " + source.id(), MESSAGES_PER_HOUR)) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        var bytes = request.getInputStream().readNBytes(CapReader.LARGEST + 1);
        if (bytes.length > CapReader.LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var actor = source.actor();
        var outcome = Scopes.in(actor.scope(), () -> warnings.take(actor, source.district(), bytes, Warnings.Way.POST));
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> ResponseEntity.accepted().body(Map.of("id", id));
            case Outcome.Refused<UUID>(var refusals) ->
                ResponseEntity.status(Answers.status(refusals))
                        .body(Map.of("reason", String.join(" ", words.reasons(refusals))));
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    /** A source shows its token. */
    @Component
    static class Opening implements OpenAddresses {
        @Override
        public List<String> patterns() {
            return List.of("/warnings.cap");
        }
    }
}
