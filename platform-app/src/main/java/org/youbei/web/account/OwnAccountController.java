package org.youbei.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.OwnAccount;
import org.youbei.account.Sessions;
import org.youbei.account.SignedIn;
import org.youbei.account.signin.Enrolment;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.calendar.FeedLinks;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.session.CurrentSession;

/** One's own account: what is held, a new password, the open sessions. */
@Controller
@RequestMapping("/account")
class OwnAccountController {
    private final OwnAccount own;
    private final Sessions sessions;
    private final Enrolment enrolment;
    private final CurrentSession current;
    private final FeedLinks links;

    OwnAccountController(
            OwnAccount own, Sessions sessions, Enrolment enrolment, CurrentSession current, FeedLinks links) {
        this.own = own;
        this.sessions = sessions;
        this.enrolment = enrolment;
        this.current = current;
        this.links = links;
    }

    @GetMapping
    String show(SignedIn person, Actor actor, Model model) {
        model.addAttribute("person", person);
        if (Role.ownOnly(actor.roles())) {
            model.addAttribute("hasUnit", false);
        } else {
            links.addTo(model, actor, "account");
        }
        model.addAttribute("secondFactor", enrolment.enrolled(person));
        return "account/own";
    }

    @GetMapping("/password")
    String editPassword(SignedIn person, Model model) {
        model.addAttribute("form", PasswordForm.empty());
        model.addAttribute("due", person.passwordDue());
        return "account/password";
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            SignedIn person,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!form.same()) {
            errors.rejectValue("repeated", "account.password.different");
        }
        if (!errors.hasErrors()) {
            switch (own.changePassword(person, form.present(), form.password())) {
                case Outcome.Done<SignedIn>(var next) -> {
                    current.beginAgainAs(next, request, response);
                    redirect.addFlashAttribute("flash", Flash.done("account.flash.password"));
                    return new ModelAndView("redirect:/account");
                }
                case Outcome.Refused<SignedIn>(var refusals) -> Refusals.show(refusals, errors);
            }
        }
        var page = new ModelAndView("account/password", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("due", person.passwordDue());
    }

    @GetMapping("/sessions")
    String sessions(SignedIn person, HttpSession present, Model model) {
        model.addAttribute("present", present.getId());
        model.addAttribute("sessions", sessions.of(person));
        return "account/sessions";
    }

    @PostMapping("/sessions/{key}/ending")
    String endSession(SignedIn person, @PathVariable String key, RedirectAttributes redirect) {
        if (!sessions.end(person, key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("flash", Flash.done("account.flash.session-ended"));
        return "redirect:/account/sessions";
    }
}
