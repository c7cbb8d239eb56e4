package org.youbei.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.SignedIn;
import org.youbei.account.secret.PersonalValues;
import org.youbei.account.signin.Enrolment;
import org.youbei.account.totp.Picture;
import org.youbei.account.totp.Totp;
import org.youbei.model.Outcome;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.session.CurrentSession;

/** Sets up the second factor: a picture to scan, a code that proves it, recovery codes shown once. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {
    private static final String ATTRIBUTE = "second-factor";

    private final Enrolment enrolment;
    private final PersonalValues personal;
    private final CurrentSession current;

    SecondFactorController(Enrolment enrolment, PersonalValues personal, CurrentSession current) {
        this.current = current;
        this.enrolment = enrolment;
        this.personal = personal;
    }

    @GetMapping
    String show(SignedIn person, HttpSession session, Model model) {
        if (enrolment.enrolled(person)) {
            return "account/second-factor";
        }
        setUp(person, session, model);
        return "account/second-factor-new";
    }

    private void setUp(SignedIn person, HttpSession session, Model model) {
        var totp = begun(person, session);
        model.addAttribute("picture", Picture.of(totp.address(person.username())));
        model.addAttribute("secret", totp.secret().replaceAll("(.{4})(?!$)", "$1 "));
    }

    @PostMapping
    ModelAndView create(
            SignedIn person,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = request.getSession();
        switch (enrolment.confirm(person, begun(person, session), code, password)) {
            case Outcome.Done<Enrolment.Enrolled>(var enrolled) -> {
                current.beginAgainAs(enrolled.person(), request, response);
                return new ModelAndView("account/recovery-codes").addObject("codes", enrolled.codes());
            }
            case Outcome.Refused<Enrolment.Enrolled>(var refusals) -> {
                setUp(person, session, model);
                var refusal = refusals.getFirst();
                model.addAttribute("problem", "refusal." + refusal.code());
                model.addAttribute("problemArguments", refusal.arguments().toArray());
                return new ModelAndView("account/second-factor-new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
    }

    @PostMapping("/removal")
    String remove(SignedIn person, @RequestParam String password, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                switch (enrolment.remove(person, password)) {
                    case Outcome.Done<Boolean> done -> Flash.done("account.flash.second-factor-removed");
                    case Outcome.Refused<Boolean>(var refusals) ->
                        Flash.warn(
                                "refusal." + refusals.getFirst().code(),
                                refusals.getFirst().arguments().toArray());
                });
        return "redirect:/account/second-factor";
    }

    /** The secret on the page, kept encrypted in the session: the code is proven against what was shown, not against what is sent. */
    private Totp begun(SignedIn person, HttpSession session) {
        var place = "second-factor:" + person.account();
        if (session.getAttribute(ATTRIBUTE) instanceof String kept) {
            return new Totp(personal.decrypt(kept, place));
        }
        var totp = enrolment.begin();
        session.setAttribute(ATTRIBUTE, personal.encrypt(totp.secret(), place));
        return totp;
    }
}
