package org.youbei.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.inspection.point.ShortCode;
import org.youbei.listing.ListQuery;
import org.youbei.model.CreditCode;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.plan.DocumentNumber;
import org.youbei.web.kit.list.Query;
import org.youbei.web.kit.part.ListAddress;

/** A value of any characters in a query string: known, unknown or a bad request; what a link is made of reads the same again. */
final class QueryBytes {
    private QueryBytes() {}

    static void read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        DocumentNumber.parse(text);
        CreditCode.parse(text);
        JurisdictionCode.parse(text)
                .ifPresent(code -> assertThat(code.district()).hasSize(6));
        ShortCode.parse(text).ifPresent(code -> assertThat(code).hasSize(8));
        asked(() -> Query.unit(text));
        asked(() -> Query.id(text));
        new ListQuery().within(Scope.ALL, null, "h", true).words(text, "h.name").sql("select 1 where true");
        link(text);
    }

    private static void asked(Runnable reading) {
        try {
            reading.run();
        } catch (ResponseStatusException refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(400);
        }
    }

    private static void link(String text) {
        var list = ListAddress.of("/hazards", Map.of("q", new String[] {text}), "q");
        var query = UriComponentsBuilder.fromUriString(list.with("unit", text))
                .build()
                .getQueryParams();
        assertThat(URLDecoder.decode(String.valueOf(query.getFirst("unit")), StandardCharsets.UTF_8))
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
