package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationSheet;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** What can be done to one duty: each act is a noun below its address, with a form of its own where it needs words. */
@Controller
@RequestMapping("/obligations/{id}")
class ObligationActionController {
    private final ObligationLedger ledger;
    private final Fulfilments fulfilments;
    private final ObligationIndex index;
    private final ObligationViews views;
    private final Clock clock;

    ObligationActionController(
            ObligationLedger ledger,
            Fulfilments fulfilments,
            ObligationIndex index,
            ObligationViews views,
            Clock clock) {
        this.ledger = ledger;
        this.fulfilments = fulfilments;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/fulfilment")
    ModelAndView fulfilment(Actor actor, @PathVariable UUID id, Locale locale) {
        return form(actor, id, "fulfilment", doneToday(), locale);
    }

    @PostMapping("/fulfilment")
    ModelAndView fulfil(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FulfilmentForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        var outcome = errors.hasErrors() ? null : fulfilments.file(actor, sheet(actor, id), form);
        return answer(actor, id, "fulfilment", outcome, errors, locale, redirect);
    }

    @GetMapping("/extension")
    ModelAndView extension(Actor actor, @PathVariable UUID id, Locale locale) {
        return form(actor, id, "extension", new ExtensionForm(), locale);
    }

    @PostMapping("/extension")
    ModelAndView askExtension(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        var outcome = errors.hasErrors()
                ? null
                : ledger.askExtension(
                        actor, id, Objects.requireNonNull(form.getNewDue()), Objects.requireNonNull(form.getReason()));
        return answer(actor, id, "extension", outcome, errors, locale, redirect);
    }

    @GetMapping({"/pause", "/waiver", "/extension-refusal"})
    ModelAndView reason(Actor actor, @PathVariable UUID id, HttpServletRequest request, Locale locale) {
        return form(actor, id, act(request), new ReasonForm(), locale);
    }

    @PostMapping({"/pause", "/waiver", "/extension-refusal"})
    ModelAndView withReason(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        var act = act(request);
        var outcome = errors.hasErrors() ? null : done(actor, id, act, Objects.requireNonNull(form.getReason()));
        return answer(actor, id, act, outcome, errors, locale, redirect);
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

    private FulfilmentForm doneToday() {
        var form = new FulfilmentForm();
        form.setOn(LocalDate.now(clock));
        return form;
    }

    private Outcome<UUID> done(Actor actor, UUID id, String act, String reason) {
        return switch (act) {
            case "pause" -> ledger.pause(actor, id, reason);
            case "waiver" -> ledger.waive(actor, id, reason);
            default -> ledger.refuseExtension(actor, id, reason);
        };
    }

    /** The form of an act; who may not do it now is told so before typing. */
    private ModelAndView form(Actor actor, UUID id, String act, Object form, Locale locale) {
        var sheet = sheet(actor, id);
        if (!Actions.open(actor, sheet).contains(act)) {
            throw sheet.row().state().isOpen()
                    ? new AccessDeniedException("not allowed to do " + act)
                    : new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return page(actor, sheet, act, locale).addObject("form", form);
    }

    private ModelAndView answer(
            Actor actor,
            UUID id,
            String act,
            @Nullable Outcome<UUID> outcome,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        var sheet = sheet(actor, id);
        if (outcome instanceof Outcome.Done
                || (outcome != null && Acts.areDone(actor, sheet, act, words(act, errors)))) {
            return done(id, act, redirect);
        }
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            demandRight(refusals);
            Refusals.show(refusals, errors);
        }
        var page = page(actor, sheet, act, locale);
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView answer(
            Actor actor, UUID id, String act, Outcome<UUID> outcome, Locale locale, RedirectAttributes redirect) {
        var sheet = sheet(actor, id);
        if (!(outcome instanceof Outcome.Refused<UUID>(var refusals))) {
            return done(id, act, redirect);
        }
        demandRight(refusals);
        var page = new ModelAndView("obligation/show", HttpStatus.CONFLICT);
        page.addObject("duty", views.page(actor, sheet, locale));
        page.addObject("flash", Flash.warn("refusal." + refusals.getFirst().code()));
        return page;
    }

    private static @Nullable String words(String act, BindingResult errors) {
        return Objects.toString(errors.getFieldValue(act.equals("fulfilment") ? "label" : "reason"), null);
    }

    private static ModelAndView done(UUID id, String act, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done("obligation." + act + ".done"));
        return new ModelAndView("redirect:/obligations/" + id);
    }

    private ModelAndView page(Actor actor, ObligationSheet sheet, String act, Locale locale) {
        return new ModelAndView("obligation/act")
                .addObject("duty", views.page(actor, sheet, locale))
                .addObject("act", act);
    }

    private ObligationSheet sheet(Actor actor, UUID id) {
        return index.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void demandRight(List<Refusal> refusals) {
        if (refusals.stream().anyMatch(refusal -> refusal.code().equals("obligation.not-allowed"))) {
            throw new AccessDeniedException("not allowed");
        }
        if (refusals.stream().anyMatch(refusal -> refusal.code().equals("obligation.unknown"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
