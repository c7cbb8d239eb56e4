package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationSheet;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.word.Words;

/** What can be done to one duty: each act is a noun below its address, with a form of its own where it needs words. */
@Controller
@RequestMapping("/obligations/{id}")
class ObligationActionController {
    private static final String FILES = ".pdf,.docx,.doc,.xlsx,.xls,.jpg,.jpeg,.png,.txt";
    private static final long LIMIT = 20L << 20;
    private static final int LABEL = 300;
    private static final int REASON = 500;

    private final ObligationLedger ledger;
    private final Fulfilments fulfilments;
    private final ObligationIndex index;
    private final ObligationViews views;
    private final Words words;
    private final StepPages pages;
    private final Clock clock;

    ObligationActionController(
            ObligationLedger ledger,
            Fulfilments fulfilments,
            ObligationIndex index,
            ObligationViews views,
            Words words,
            StepPages pages,
            Clock clock) {
        this.ledger = ledger;
        this.fulfilments = fulfilments;
        this.index = index;
        this.views = views;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /** The form of an act; who may not do it now is told so before typing. */
    @GetMapping({"/fulfilment", "/extension", "/pause", "/waiver", "/extension-refusal"})
    ModelAndView form(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var sheet = sheet(actor, id);
        var act = act(request);
        if (!Actions.open(actor, sheet).contains(act)) {
            throw sheet.row().state().isOpen()
                    ? new AccessDeniedException("not allowed to do " + act)
                    : new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return pages.show(form(sheet, act));
    }

    /** An act, as far as it is read; the day is that of the fulfilment, or the later due date. */
    private record Said(LocalDate on, String words) {}

    @PostMapping({"/fulfilment", "/extension", "/pause", "/waiver", "/extension-refusal"})
    ModelAndView take(Actor actor, @PathVariable UUID id, HttpServletRequest request, Sent sent) {
        var sheet = sheet(actor, id);
        var act = act(request);
        return pages.take(
                form(sheet, act),
                sent,
                typed -> read(act, typed),
                (twice, said) -> known(actor, id, act, said.words, done(actor, sheet, act, said, sent)));
    }

    @PostMapping("/resumption")
    ModelAndView resume(Actor actor, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        return answer(actor, id, "resumption", ledger.resume(actor, id), locale, redirect);
    }

    @PostMapping("/extension-grant")
    ModelAndView grant(Actor actor, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        return answer(actor, id, "extension-grant", ledger.grantExtension(actor, id), locale, redirect);
    }

    /** The last part of the address names the act. */
    private static String act(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
    }

    private StepForm form(ObligationSheet sheet, String act) {
        var row = sheet.row();
        var back = "/obligations/" + row.id();
        var about = row.title() + " · " + row.unitName() + " · " + row.due();
        var hint = act.equals("fulfilment") ? "" : words.say("obligation." + act + ".hint");
        return StepForm.of(
                new FormPages.Form("obligation." + act, "obligation.field", about, hint, back + "/" + act, back),
                fields(act));
    }

    private List<FormField> fields(String act) {
        var reason = FormField.area("reason", REASON).with("rows", 3);
        return switch (act) {
            case "fulfilment" ->
                List.of(
                        FormField.date("on", ChinaTime.today(clock).toString())
                                .hint(words.say("obligation.field.on.hint")),
                        FormField.text("label", LABEL).hint(words.say("obligation.field.label.hint")),
                        FormField.file("file", FILES, LIMIT).hint(words.say("obligation.field.file.hint")));
            case "extension" -> List.of(FormField.date("newDue", ""), reason);
            default -> List.of(reason);
        };
    }

    private static Said read(String act, Typed typed) {
        return switch (act) {
            case "fulfilment" -> new Said(typed.day("on"), typed.demanded("label", LABEL));
            case "extension" -> new Said(typed.day("newDue"), typed.demanded("reason", REASON));
            default -> new Said(LocalDate.EPOCH, typed.demanded("reason", REASON));
        };
    }

    private Outcome<UUID> done(Actor actor, ObligationSheet sheet, String act, Said said, Sent sent) {
        var id = sheet.row().id();
        return switch (act) {
            case "fulfilment" -> fulfilments.file(actor, sheet, said.on, said.words, sent.file("file"));
            case "extension" -> ledger.askExtension(actor, id, said.on, said.words);
            case "pause" -> ledger.pause(actor, id, said.words);
            case "waiver" -> ledger.waive(actor, id, said.words);
            default -> ledger.refuseExtension(actor, id, said.words);
        };
    }

    /** The same form came twice: what the first did is done. Who may not do it is told that, and nothing else. */
    private Outcome<UUID> known(Actor actor, UUID id, String act, String words, Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            if (Acts.areDone(actor, sheet(actor, id), act, words)) {
                return Outcome.done(id);
            }
            Answers.demandRight(refusals);
        }
        return outcome;
    }

    private ModelAndView answer(
            Actor actor, UUID id, String act, Outcome<UUID> outcome, Locale locale, RedirectAttributes redirect) {
        if (!(outcome instanceof Outcome.Refused<UUID>(var refusals))) {
            redirect.addFlashAttribute("flash", Flash.done("obligation." + act + ".done"));
            return new ModelAndView("redirect:/obligations/" + id);
        }
        Answers.demandRight(refusals);
        var page = new ModelAndView("obligation/show", HttpStatus.CONFLICT);
        page.addObject("duty", views.page(actor, sheet(actor, id), locale));
        page.addObject("flash", Flash.refused(refusals.getFirst()));
        return page;
    }

    private ObligationSheet sheet(Actor actor, UUID id) {
        return index.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
