package org.youbei.web.account;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.Account;
import org.youbei.account.Accounts;
import org.youbei.account.StaffInvitations;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;
import org.youbei.web.point.SecretLinkPage;

/** A link for the person of a new account, and the page behind it where they choose their password. */
@Controller
class StaffInvitationController {
    private final Accounts accounts;
    private final StaffInvitations invitations;
    private final StepPages steps;
    private final Words words;

    StaffInvitationController(Accounts accounts, StaffInvitations invitations, StepPages steps, Words words) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/accounts/{id}/invitation")
    ModelAndView inviting(Actor actor, @PathVariable UUID id) {
        return steps.show(inviting(found(actor, id)));
    }

    /** The link, shown on the page that answers and nowhere else. */
    @PostMapping("/accounts/{id}/invitation")
    ModelAndView invite(Actor actor, @PathVariable UUID id, Sent sent) {
        var account = found(actor, id);
        return steps.answer(
                inviting(account),
                sent,
                () -> invitations.invite(actor, id),
                made -> SecretLinkPage.of(
                        account.name(),
                        "/joining/" + made.secret().text(),
                        words.moment(made.expiresAt()),
                        "/accounts/" + id));
    }

    private StepForm inviting(Account account) {
        var back = "/accounts/" + account.id();
        var hint = words.say("account.invitation.hint", StaffInvitations.VALID.toDays());
        return StepForm.of(
                new FormPages.Form(
                        "account.invitation", "account.form", account.name(), hint, back + "/invitation", back),
                List.of());
    }

    private Account found(Actor actor, UUID id) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("accounts");
        }
        return accounts.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/joining/{secret}")
    ModelAndView show(@PathVariable String secret) {
        return steps.show(joining(secret));
    }

    @PostMapping("/joining/{secret}")
    ModelAndView join(@PathVariable String secret, Sent sent) {
        return steps.take(
                joining(secret),
                sent,
                typed -> List.of(typed.secret("password"), typed.secret("repeated")),
                (id, chosen) -> chosen.getFirst().equals(chosen.getLast())
                        ? invitations.redeem(secret, chosen.getFirst())
                        : Outcome.refused(Refusal.at("repeated", "password.different")));
    }

    private StepForm joining(String secret) {
        var account = invitations.invited(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var path = "/joining/" + secret;
        var hint = words.say("account.joining.hint", account.username());
        var fields = List.of(
                FormField.secret("password").hint(words.say("welcome.form.password.hint")),
                FormField.secret("repeated"));
        return StepForm.of(
                        new FormPages.Form("account.joining", "welcome.form", account.name(), hint, path, path), fields)
                .after("/login?notice=joined")
                .open();
    }

    /** Opens by a secret that nobody guesses. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses joiningOpen() {
            return () -> List.of("/joining/*");
        }
    }
}
