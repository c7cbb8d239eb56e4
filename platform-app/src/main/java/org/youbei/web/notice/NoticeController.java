package org.youbei.web.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
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
    private final Clock clock;
    private final Ledger<NoticeList.For, NoticeRow> readable;
    private final Ledger<NoticeList.For, NoticeRow> shown;

    NoticeController(Notices notices, NoticeList list, Words words, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        this.words = words;
        readable = ledger(
                messages, list, Column.cell("notice.choose", this::box), Column.cell("notice.read", this::reading));
        shown = Ledger.of(
                messages,
                "notice",
                "/notices",
                list,
                what(),
                about(),
                Column.moment("notice.raised", NoticeRow::raisedAt),
                Column.text("notice.read", row -> row.read() ? words.say("notice.read.yes") : ""));
    }

    private Ledger<NoticeList.For, NoticeRow> ledger(
            MessageSource messages, NoticeList list, Column<NoticeRow> choose, Column<NoticeRow> read) {
        return Ledger.of(
                messages,
                "notice",
                "/notices",
                list,
                choose,
                what(),
                about(),
                Column.moment("notice.raised", NoticeRow::raisedAt),
                read);
    }

    private Column<NoticeRow> what() {
        return Column.state("notice.what", row -> new State(look(row.rule()), word(row.rule())));
    }

    private Column<NoticeRow> about() {
        return Column.<NoticeRow>link("notice.about", row -> "/obligations/" + row.obligation(), NoticeRow::title)
                .under(row -> words.say("notice.under", row.unit(), row.due().toString()));
    }

    private void box(NoticeRow row, Markup out) {
        if (!row.read()) {
            out.box(row.id().toString(), words.say("notice.choose.one", row.title(), row.unit()));
        }
    }

    @GetMapping("/notices")
    String index(Actor actor, @ModelAttribute Place place, HttpServletRequest request, Model model) {
        var mayRead = !actor.has(Role.AUDITOR);
        var page = (mayRead ? readable : shown)
                .page(actor.scope(), new NoticeList.For(actor.account()), new Asked(), place, request)
                .finishedWhenEmpty();
        return page.send(mayRead && !page.isEmpty(), "notice.all", "/notices/reading", "btn-quiet")
                .bulk(mayRead, "notice.read.mark", "/notices/chosen-reading")
                .show(model);
    }

    /** Notices are not narrowed. */
    record Asked() {}

    @PostMapping("/notices/{id}/reading")
    String read(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        demandReader(actor);
        var before = clock.instant();
        if (notices.read(actor, id) instanceof Outcome.Refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return said(1, before, redirect);
    }

    @PostMapping("/notices/reading")
    String readAll(Actor actor, RedirectAttributes redirect) {
        demandReader(actor);
        var before = clock.instant();
        return said(notices.readAll(actor).orElseThrow(), before, redirect);
    }

    /** Those whose boxes are ticked. */
    @PostMapping("/notices/chosen-reading")
    String readChosen(Actor actor, @RequestParam("row") Optional<List<UUID>> rows, RedirectAttributes redirect) {
        demandReader(actor);
        if (rows.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.warn("notice.choose.none"));
            return "redirect:/notices";
        }
        var before = clock.instant();
        return said(notices.read(actor, rows.get()).orElseThrow(), before, redirect);
    }

    /**
     * Takes the last marking back.
     *
     * @param since milliseconds since 1970
     */
    @PostMapping("/notices/unread")
    String unread(Actor actor, @RequestParam long since, RedirectAttributes redirect) {
        demandReader(actor);
        var flash = switch (notices.unread(actor, Instant.ofEpochMilli(since))) {
            case Outcome.Done<Integer>(var again) -> Flash.done("notice.unread.done", again);
            case Outcome.Refused<Integer>(var refusals) -> Flash.refused(refusals.getFirst());
        };
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/notices";
    }

    private static String said(int read, Instant since, RedirectAttributes redirect) {
        var flash = Flash.done("notice.all.done", read);
        redirect.addFlashAttribute(
                "flash", read == 0 ? flash : flash.undo("/notices/unread?since=" + since.toEpochMilli()));
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
