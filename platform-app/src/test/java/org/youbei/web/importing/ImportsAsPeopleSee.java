package org.youbei.web.importing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.web.plan.PlanPages;

/** Walks through the pages of one import as one person. */
public final class ImportsAsPeopleSee {
    private final MockMvcTester mvc;
    private final PlanPages pages;
    private final String language;
    private final String path;
    private final Actor actor;

    public ImportsAsPeopleSee(MockMvcTester mvc, String language, String path, Actor actor) {
        this.mvc = mvc;
        this.language = language;
        this.path = path;
        this.actor = actor;
        pages = new PlanPages(mvc, language);
    }

    public static byte[] kept(String name) {
        try {
            return new ClassPathResource("cases/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MvcTestResult send(String name, byte[] content) {
        return mvc.post()
                .multipart()
                .uri(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .cookie(new Cookie("yb-lang", language))
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    public MvcTestResult send(String name, String text) {
        return send(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of an upload that was taken. */
    public String uploaded(byte[] content) {
        return PlanPages.location(send("表格.xlsx", content));
    }

    public String uploaded(String text) {
        return uploaded(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is said of an upload that was not. */
    public String refused(String name, byte[] content) {
        var answer = send(name, content);
        if (PlanPages.status(answer) != 422) {
            throw new AssertionError("answered " + PlanPages.status(answer));
        }
        return PlanPages.page(answer).select(".yb-errors li").text();
    }

    public Document get(String address) {
        return PlanPages.page(pages.get(actor, address));
    }

    public MvcTestResult ask(String address) {
        return pages.get(actor, address);
    }

    public MvcTestResult post(String address, Map<String, String> fields) {
        return pages.post(actor, address, fields);
    }

    /** The page after what was announced has been written. */
    public Document taken(String upload) {
        return get(PlanPages.location(post(upload, Map.of())));
    }

    /** Each row as its result, its reasons and its cells. */
    public List<String> rows(String upload) {
        return get(upload).select("table.yb-import tbody tr").eachText();
    }

    public String sentences(String upload) {
        return get(upload).select(".yb-note p").text();
    }

    public byte[] file(String address) {
        return pages.get(actor, address).getResponse().getContentAsByteArray();
    }
}
