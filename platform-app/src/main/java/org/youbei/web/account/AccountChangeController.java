package org.youbei.web.account;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.Accounts;
import org.youbei.account.AuditorChanges;
import org.youbei.account.HeldRole;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/**
 * What administrators change of an account: roles, state, password; what auditors confirm of it; and the deliberate look at a contact.
 */
@Controller
@RequestMapping("/accounts/{id}")
class AccountChangeController {
    private final Accounts accounts;
    private final AuditorChanges changes;
    private final IssuedPasswords issued;

    AccountChangeController(Accounts accounts, AuditorChanges changes, IssuedPasswords issued) {
        this.accounts = accounts;
        this.changes = changes;
        this.issued = issued;
    }

    @PostMapping("/roles")
    String grant(Actor actor, @PathVariable UUID id, @ModelAttribute RoleForm form, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.roles", accounts.grant(actor, id, held(form)));
    }

    @PostMapping("/role-removals")
    String revoke(Actor actor, @PathVariable UUID id, @ModelAttribute RoleForm form, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.roles", accounts.revoke(actor, id, held(form)));
    }

    private static HeldRole held(RoleForm form) {
        return form.held().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    @PostMapping("/disabling")
    String disable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.disabled", accounts.disable(actor, id));
    }

    @PostMapping("/enabling")
    String enable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.enabled", accounts.enable(actor, id));
    }

    @PostMapping("/auditor-changes/{change}/confirmation")
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID change, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.change-confirmed", changes.confirm(actor, id, change));
    }

    @PostMapping("/auditor-changes/{change}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID change, RedirectAttributes redirect) {
        return taken(id, redirect, "account.flash.change-withdrawn", changes.withdraw(actor, id, change));
    }

    @PostMapping("/password-reset")
    String resetPassword(Actor actor, @PathVariable UUID id, HttpSession session, RedirectAttributes redirect) {
        var outcome = accounts.resetPassword(actor, id).then(made -> {
            issued.remember(session, made);
            return Outcome.done(made);
        });
        return changed(id, redirect, "account.flash.password-reset", outcome);
    }

    @PostMapping("/contact-reveal")
    String reveal(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String what,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        if (!List.of("phone", "email").contains(what)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return answer(
                id,
                redirect,
                accounts.reveal(actor, id, what, reason),
                plain -> Flash.note("account.flash." + what, plain));
    }

    private static String changed(UUID id, RedirectAttributes redirect, String key, Outcome<?> outcome) {
        return answer(id, redirect, outcome, done -> Flash.done(key));
    }

    private static String taken(UUID id, RedirectAttributes redirect, String key, Outcome<Accounts.Effect> outcome) {
        return answer(
                id,
                redirect,
                outcome,
                effect -> effect == Accounts.Effect.NOW ? Flash.done(key) : Flash.note("account.flash.change-asked"));
    }

    private static <T> String answer(
            UUID id, RedirectAttributes redirect, Outcome<T> outcome, Function<T, Flash> said) {
        redirect.addFlashAttribute(
                "flash",
                switch (outcome) {
                    case Outcome.Done<T>(var value) -> said.apply(value);
                    case Outcome.Refused<T>(var refusals) -> {
                        Answers.demandRight(refusals);
                        yield Flash.refused(refusals.getFirst());
                    }
                });
        return "redirect:/accounts/" + id;
    }
}
