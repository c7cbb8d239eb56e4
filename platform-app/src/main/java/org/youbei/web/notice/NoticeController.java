package org.youbei.web.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.obligation.notice.NoticeList;
import org.youbei.obligation.notice.NoticeRow;
import org.youbei.obligation.notice.Notices;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** The open notices of the unit worked in, the newest first. */
@Controller
class NoticeController {
    private static final String REMINDER = "reminder-";

    private final Notices notices;
    private final Words words;
    private final Ledger<NoticeList.For, NoticeRow> readable;
    private final Ledger<NoticeList.For, NoticeRow> shown;

    NoticeController(Notices notices, NoticeList list, Words words, MessageSource messages) {
        this.notices = notices;
        this.words = words;
        readable = ledger(messages, list, Column.cell("notice.read", this::reading));
        shown = ledger(
                messages, list, Column.text("notice.read", row -> row.read() ? words.say("notice.read.yes") : ""));
    }

    private Ledger<NoticeList.For, NoticeRow> ledger(MessageSource messages, NoticeList list, Column<NoticeRow> read) {
        return Ledger.of(
                messages,
                "notice",
                "/notices",
                list,
                Column.state("notice.what", row -> new State(look(row.rule()), word(row.rule()))),
                Column.<NoticeRow>link("notice.about", row -> "/obligations/" + row.obligation(), NoticeRow::title)
                        .under(row ->
                                words.say("notice.under", row.unit(), row.due().toString())),
                Column.moment("notice.raised", NoticeRow::raisedAt),
                read);
    }

    @GetMapping("/notices")
    String index(Actor actor, @ModelAttribute Place place, HttpServletRequest request, Model model) {
        var mayRead = !actor.has(Role.AUDITOR);
        var page = (mayRead ? readable : shown)
                .page(actor.scope(), new NoticeList.For(actor.account()), new Asked(), place, request)
                .finishedWhenEmpty();
        return page.send(mayRead && !page.isEmpty(), "notice.all", "/notices/reading", "btn-quiet")
                .show(model);
    }

    /** Notices are not narrowed. */
    record Asked() {}

    @PostMapping("/notices/{id}/reading")
    String read(Actor actor, @PathVariable UUID id) {
        demandReader(actor);
        if (notices.read(actor, id) instanceof Outcome.Refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/notices";
    }

    @PostMapping("/notices/reading")
    String readAll(Actor actor, RedirectAttributes redirect) {
        demandReader(actor);
        var read = notices.readAll(actor).orElseThrow();
        redirect.addFlashAttribute("flash", Flash.done("notice.all.done", read));
        return "redirect:/notices";
    }

    private void reading(NoticeRow row, Markup out) {
        if (row.read()) {
            out.text(words.say("notice.read.yes"));
        } else {
            out.button(
                    "/notices/" + row.id() + "/reading",
                    words.say("notice.read.mark"),
                    words.say("notice.read.of", row.title()));
        }
    }

    private String word(String rule) {
        return rule.startsWith(REMINDER)
                ? words.say("notice.rule.reminder", rule.substring(REMINDER.length()))
                : words.say("notice.rule." + rule);
    }

    private static State.Kind look(String rule) {
        return rule.startsWith(REMINDER) ? State.Kind.SOON : State.Kind.LATE;
    }

    private static void demandReader(Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("an auditor changes nothing");
        }
    }
}
