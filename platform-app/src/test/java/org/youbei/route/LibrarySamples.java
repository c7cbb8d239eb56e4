package org.youbei.route;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.library.text.DocumentEntry;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.RuleTexts;
import org.youbei.library.text.Secrecy;
import org.youbei.library.text.ShippedTexts;
import org.youbei.testing.Cast;

/** Texts of the street 420106001. */
class LibrarySamples implements RouteSamples {
    private final RuleTexts texts;

    LibrarySamples(ApplicationContext context) {
        texts = context.getBean(RuleTexts.class);
        context.getBean(ShippedTexts.class).load();
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /library",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("title", "示例规定" + UUID.randomUUID())
                        .with("kind", "OWN")
                        .with("issuer", "示例街道办事处")
                        .with("secrecy", "INTERNAL")
                        .with("source", "示例")
                        .with("text", "第一条 示例。\n第二条 示例。"));
        samples.put("GET /library/{id}", () -> Sample.at(text()));
        samples.put("GET /library/{id}/replacement", () -> Sample.at(text()));
        samples.put("POST /library/{id}/replacement", () -> Sample.at(text()).with("replaces", text()));
        samples.put("GET /library/{id}/ending", () -> Sample.at(text()));
        samples.put(
                "POST /library/{id}/ending",
                () -> Sample.at(text()).with("on", "2026-12-31").with("reason", "示例"));
        samples.put(
                "GET /plans/{id}/citations",
                () -> Sample.at(samples.get("GET /plans/{id}").get().values()));
    }

    private UUID text() {
        var entry = new DocumentEntry(
                Cast.JIYUQIAO,
                "示例规定" + UUID.randomUUID(),
                DocumentKind.OWN,
                "示例街道办事处",
                "",
                null,
                LocalDate.of(2026, 1, 1),
                Secrecy.INTERNAL,
                "示例",
                null,
                "第一条 示例。\n第二条 依据《中华人民共和国突发事件应对法》第三十二条。");
        return Scopes.in(Cast.STREET.scope(), () -> texts.enter(Cast.STREET, UUID.randomUUID(), entry))
                .orElseThrow();
    }
}
