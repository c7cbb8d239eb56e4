package org.youbei.web.library;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.library.shelf.ClauseFilter;
import org.youbei.library.shelf.ClauseList;
import org.youbei.library.shelf.ClauseRow;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.RuleTexts;
import org.youbei.model.Actor;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.word.Words;

/** The search in all texts at once; each hit leads to its clause. */
@Controller
class ClauseController {
    private static final int SHOWN = 160;

    private final RuleTexts texts;
    private final Ledger<ClauseFilter, ClauseRow> ledger;

    ClauseController(RuleTexts texts, ClauseList list, Words words, MessageSource messages) {
        this.texts = texts;
        ledger = Ledger.of(
                messages,
                "clause",
                "/library/clauses",
                list,
                Column.<ClauseRow>link(
                                "clause.clause",
                                row -> "/library/" + row.document() + "#" + row.anchor(),
                                row -> row.heading().isEmpty() ? row.title() : row.heading())
                        .under(row -> row.body().length() > SHOWN ? row.body().substring(0, SHOWN) + "…" : row.body()),
                Column.<ClauseRow>text("clause.text", ClauseRow::title),
                Column.<ClauseRow>text("library.form.kind", row -> words.of("library.kind.", row.kind()))
                        .wide());
    }

    @GetMapping("/library/clauses")
    String index(
            Actor actor,
            @ModelAttribute ClauseFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        return ledger.page(actor.scope(), filter, place, request)
                .act("library.list", "/library")
                .set(
                        "document",
                        filter.document() == null
                                ? null
                                : texts.find(filter.document()).title())
                .chips("kind", DocumentKind.values(), "library.kind.")
                .find("q", "clause.find")
                .show(model);
    }
}
