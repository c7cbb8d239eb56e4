package org.youbei.web.me;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.HeldRole;
import org.youbei.account.InvitedAccounts;
import org.youbei.account.NewAccount;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.Volunteer;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;

/** Behind an invitation: a volunteer chooses a name and a password, and signs in with them from then on. */
@Controller
class WelcomeController {
    private static final int USERNAME = 64;

    private final OwnAccess selves;
    private final InvitedAccounts accounts;
    private final Words words;
    private final StepPages steps;

    WelcomeController(OwnAccess selves, InvitedAccounts accounts, Words words, StepPages steps) {
        this.selves = selves;
        this.accounts = accounts;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping("/welcome/{secret}")
    ModelAndView show(@PathVariable String secret) {
        return steps.show(form(secret, invited(secret)));
    }

    @PostMapping("/welcome/{secret}")
    ModelAndView join(@PathVariable String secret, Sent sent) {
        var volunteer = invited(secret);
        return steps.take(
                form(secret, volunteer),
                sent,
                typed -> new Chosen(typed.words("username"), typed.secret("password"), typed.secret("repeated")),
                (id, chosen) -> open(secret, volunteer, id, chosen));
    }

    private record Chosen(String username, String password, String repeated) {}

    /** The account bears the name as it is shown, cut: whose it is stands sealed in the record alone. */
    private Outcome<UUID> open(String secret, Volunteer volunteer, UUID id, Chosen chosen) {
        if (!chosen.password().equals(chosen.repeated())) {
            return Outcome.refused(Refusal.at("repeated", "password.different"));
        }
        var role = new HeldRole(Role.VOLUNTEER, Scope.of(volunteer.unit()));
        var account = new NewAccount(id, chosen.username(), volunteer.seen().name(), null, null, List.of(role));
        return accounts.open(account, chosen.password(), () -> selves.redeem(secret, id));
    }

    private Volunteer invited(String secret) {
        return Scopes.in(Scope.ALL, () -> selves.invited(secret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StepForm form(String secret, Volunteer volunteer) {
        var path = "/welcome/" + secret;
        var page = new FormPages.Form(
                "welcome.new", "welcome.form", volunteer.seen().name(), words.say("welcome.new.hint"), path, path);
        var fields = List.of(
                FormField.text("username", USERNAME)
                        .with("narrow", true)
                        .with("autocomplete", "username")
                        .hint(words.say("welcome.form.username.hint")),
                FormField.secret("password").hint(words.say("welcome.form.password.hint")),
                FormField.secret("repeated"));
        return StepForm.of(page, fields).after("/login?notice=joined").open();
    }

    /** Opens by a secret that nobody guesses. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses welcomeOpen() {
            return () -> List.of("/welcome/*");
        }
    }
}
