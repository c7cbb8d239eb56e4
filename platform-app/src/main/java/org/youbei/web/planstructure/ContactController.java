package org.youbei.web.planstructure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanContacts;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.extraction.Extract;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.plan.PlanDrafts;

/** Whom a draft tells to call, and the deliberate look at a number. */
@Controller
@RequestMapping("/plans/{id}/contacts")
class ContactController {
    private static final String TEMPLATE = "contact";
    private static final String PLACE = "contacts";
    private static final ContactWords NOBODY = new ContactWords("", "", "", "");

    private final PlanContacts contacts;
    private final PartPage page;

    ContactController(PlanContacts contacts, PartPage page) {
        this.contacts = contacts;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from, Model model) {
        var draft = page.draft(actor, id);
        var form = page.extract(draft, from)
                .map(one -> one instanceof Extract.OfContact contact ? contact.words() : NOBODY)
                .orElse(NOBODY);
        model.addAttribute(
                "form", new ContactForm(0, form.name(), form.post(), form.unit(), Said.of(form.phone()), false));
        return page.form(TEMPLATE, draft, null, model);
    }

    @PostMapping
    Object create(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, null);
        return errors.hasErrors()
                ? page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT)
                : page.answer(answer, contacts.add(actor, id, form.words(false)), errors, model, redirect);
    }

    @GetMapping("/{contact}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable UUID contact, Model model) {
        var draft = page.draft(actor, id);
        model.addAttribute("theirs", contact(draft, contact));
        model.addAttribute("form", ContactForm.of(contact(draft, contact)));
        return page.form(TEMPLATE, draft, contact, model);
    }

    @PostMapping("/{contact}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, contact);
        model.addAttribute("theirs", contact(answer.draft(), contact));
        if (errors.hasErrors()) {
            return page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = contacts.rewrite(actor, id, contact, Said.of(form.revision()), form.words(true));
        return page.answer(answer, outcome, errors, model, redirect);
    }

    @PostMapping("/{contact}/move")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam boolean later,
            RedirectAttributes redirect) {
        var list = list(id);
        return PlanDrafts.answer(
                contacts.move(actor, id, contact, later), "plan.structure.moved", list, list, redirect);
    }

    @PostMapping("/{contact}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes redirect) {
        var list = list(id);
        return PlanDrafts.answer(contacts.remove(actor, id, contact), "plan.structure.removed", list, list, redirect);
    }

    @PostMapping("/{contact}/reveal")
    String reveal(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam UUID version,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                switch (contacts.reveal(actor, id, version, contact, reason)) {
                    case Outcome.Done<String>(var phone) -> Flash.note("plan.structure.revealed", phone);
                    case Outcome.Refused<String>(var refusals) -> {
                        if (PlanRefusal.NOT_YOURS.in(refusals)) {
                            throw new AccessDeniedException("another unit's plan");
                        }
                        yield Flash.warn("plan.structure.reason.missing");
                    }
                });
        return "redirect:" + list(id);
    }

    private static String list(UUID id) {
        return "/plans/" + id + "/structure#" + PLACE;
    }

    private PartPage.Answer answer(Actor actor, UUID id, @Nullable UUID part) {
        return new PartPage.Answer(TEMPLATE, PLACE, page.draft(actor, id), part);
    }

    private Contact contact(PlanDossier draft, UUID id) {
        return page.structure(draft).contacts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
