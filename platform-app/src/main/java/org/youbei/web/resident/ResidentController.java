package org.youbei.web.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.resident.OpenDrafts;
import org.youbei.resident.ResidentMessages;
import org.youbei.web.kit.layout.Frames;
import org.youbei.web.kit.word.Words;

/** What everybody reads of a unit. Small, without a person, and kept by the browser so that it opens without a network. */
@Controller("residentPageController")
class ResidentController {
    private final Neighbourhoods neighbourhoods;
    private final OpenDrafts drafts;
    private final ResidentMessages messages;
    private final Frames frames;
    private final Words words;

    ResidentController(
            Neighbourhoods neighbourhoods, OpenDrafts drafts, ResidentMessages messages, Frames frames, Words words) {
        this.neighbourhoods = neighbourhoods;
        this.drafts = drafts;
        this.messages = messages;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/c/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        said(code, lang, request, model);
        return "resident/page";
    }

    @GetMapping("/c/{code}/drafts/{plan}")
    String draft(
            @PathVariable String code,
            @PathVariable java.util.UUID plan,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        var here = said(code, lang, request, model);
        var text = drafts.text(here.unit().code(), plan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("text", text);
        return "resident/draft";
    }

    /** What became of a message, for whoever has its secret. */
    @GetMapping("/c/{code}/answers/{secret}")
    String answer(
            @PathVariable String code,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        var here = said(code, lang, request, model);
        var hash = new Secret(secret).hash();
        // A comment on a draft of a unit above is reviewed there.
        var found = java.util.stream.Stream.iterate(
                        java.util.Optional.of(here.unit().code()),
                        java.util.Optional::isPresent,
                        unit -> unit.get().parent())
                .map(java.util.Optional::get)
                .flatMap(unit -> Scopes.in(Scope.of(unit), () -> messages.behind(hash)).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("message", found);
        model.addAttribute("received", words.moment(found.receivedAt()));
        return "resident/answer";
    }

    @GetMapping("/c/worker.js")
    @ResponseBody
    ResponseEntity<String> worker() {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                    .body(new ClassPathResource("static/js/resident-worker.js")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language is settled first: what modules tell is said in it. */
    private Neighbourhood said(String code, @Nullable String lang, HttpServletRequest request, Model model) {
        var spoken = Spoken.in(request, lang);
        var here = neighbourhoods.open(code);
        model.addAttribute("frame", frames.plain(request));
        model.addAttribute("here", here);
        model.addAttribute("code", code);
        model.addAttribute("other", spoken.language().other().code());
        model.addAttribute("lang", spoken.language().code());
        model.addAttribute("changed", words.moment(here.page().changedAt()));
        return here;
    }
}
