package org.youbei.web.partner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.paper.Paper.Block;
import org.youbei.paper.Paper.Chapter;
import org.youbei.paper.Paper.Grid;
import org.youbei.paper.Paper.Text;
import org.youbei.partner.Agreement;
import org.youbei.partner.Agreements;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.word.Words;

/** An agreement on paper, to be signed by both: a page to print and a Word file with the same words. */
@Controller
class AgreementPaperController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Agreements agreements;
    private final Words words;

    AgreementPaperController(Agreements agreements, Words words) {
        this.agreements = agreements;
        this.words = words;
    }

    @GetMapping("/agreements/{id}/paper")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var agreement = agreements.find(id);
        model.addAttribute("id", id);
        model.addAttribute("agreement", agreement.terms().title());
        model.addAttribute("paper", paper(agreement));
        return "partner/paper";
    }

    @GetMapping("/agreements/{id}.docx")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var paper = paper(agreements.find(id));
        var name = ContentDisposition.attachment()
                .filename(paper.title() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.word(LocaleContextHolder.getLocale()));
    }

    private Paper paper(Agreement agreement) {
        var terms = agreement.terms();
        var ceiling = terms.ceiling().stripTrailingZeros().toPlainString();
        return new Paper(
                terms.title(),
                agreement.unitName(),
                null,
                List.of(
                        chapter("parties", said("parties", agreement.unitName(), agreement.otherName())),
                        chapter(
                                "what",
                                said("what", words.of("partner.ability.", terms.ability()), terms.what()),
                                said("ceiling", ceiling, terms.unit()),
                                said("lead", terms.lead())),
                        chapter("call", said("call"), said("return")),
                        chapter("contact", said("contact", terms.contact(), terms.standIn()), said("test")),
                        chapter("term", said("term", words.day(terms.startsOn()), words.day(terms.endsOn()))),
                        chapter("signature", signatures(agreement))));
    }

    private Chapter chapter(String key, Block... blocks) {
        return new Chapter(words.say("agreement.paper." + key), List.of(blocks));
    }

    private Block said(String key, Object... arguments) {
        return new Text(words.say("agreement.paper." + key + ".text", arguments));
    }

    private Grid signatures(Agreement agreement) {
        var line = words.say("agreement.paper.line");
        return new Grid(
                List.of(agreement.unitName(), agreement.otherName()),
                List.of(1, 1),
                List.of(
                        List.of(line, line),
                        List.of(words.say("agreement.paper.date"), words.say("agreement.paper.date"))));
    }
}
