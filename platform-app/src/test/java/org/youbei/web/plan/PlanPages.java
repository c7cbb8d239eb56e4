package org.youbei.web.plan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;

/** Opens and sends the pages of plans as people do. */
public final class PlanPages {
    private final MockMvcTester mvc;
    private final String language;

    public PlanPages(MockMvcTester mvc, String language) {
        this.mvc = mvc;
        this.language = language;
    }

    public MvcTestResult get(Actor actor, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .cookie(new Cookie("yb-lang", language))
                .with(SignedInAs.of(actor))
                .exchange();
    }

    public MvcTestResult post(Actor actor, String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(URI.create(address))
                .cookie(new Cookie("yb-lang", language))
                .with(SignedInAs.of(actor))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult upload(Actor actor, String unit, String name, byte[] content) {
        return mvc.post()
                .uri("/plan-imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .cookie(new Cookie("yb-lang", language))
                .param("unit", unit)
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    /** Uploads a text, takes it as it was recognised, and answers with the path of the plan. */
    public String imported(Actor actor, String unit, String title, String text) {
        var preview = location(upload(actor, unit, title + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        var saved = post(
                actor,
                preview,
                Map.of("unit", unit, "kind", "GENERAL", "title", title, "confidentiality", "OPEN", "revision", "0"));
        return location(saved).replaceFirst("\\?.*", "");
    }

    public static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String location(MvcTestResult result) {
        var location = result.getResponse().getRedirectedUrl();
        if (location == null) {
            throw new AssertionError("no redirect: " + result.getResponse().getStatus() + "\n"
                    + page(result).text());
        }
        return location;
    }

    public static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
