package org.youbei.web.account;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.part.Flash;

/** What administrators change of an account: roles, state, password; and the deliberate look at a contact. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountChangeController {
    private final Accounts accounts;
    private final IssuedPasswords issued;

    AccountChangeController(Accounts accounts, IssuedPasswords issued) {
        this.accounts = accounts;
        this.issued = issued;
    }

    @PostMapping("/roles")
    String grant(Actor actor, @PathVariable UUID id, @ModelAttribute RoleForm form, RedirectAttributes redirect) {
        return changed(id, redirect, "account.flash.roles", accounts.grant(actor, id, held(form)));
    }

    @PostMapping("/role-removals")
    String revoke(Actor actor, @PathVariable UUID id, @ModelAttribute RoleForm form, RedirectAttributes redirect) {
        return changed(id, redirect, "account.flash.roles", accounts.revoke(actor, id, held(form)));
    }

    private static HeldRole held(RoleForm form) {
        return form.held().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    @PostMapping("/disabling")
    String disable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return changed(id, redirect, "account.flash.disabled", accounts.disable(actor, id));
    }

    @PostMapping("/enabling")
    String enable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return changed(id, redirect, "account.flash.enabled", accounts.enable(actor, id));
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

    private static <T> String answer(
            UUID id, RedirectAttributes redirect, Outcome<T> outcome, Function<T, Flash> said) {
        redirect.addFlashAttribute(
                "flash",
                switch (outcome) {
                    case Outcome.Done<T>(var value) -> said.apply(value);
                    case Outcome.Refused<T>(var refusals) -> warning(refusals.getFirst());
                });
        return "redirect:/accounts/" + id;
    }

    /** Somebody else's account is not there; whoever is no administrator may not. */
    private static Flash warning(Refusal refusal) {
        return switch (refusal.code()) {
            case "account.unknown" -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case "account.forbidden" -> throw new AccessDeniedException("accounts");
            default ->
                Flash.warn("refusal." + refusal.code(), refusal.arguments().toArray());
        };
    }
}
