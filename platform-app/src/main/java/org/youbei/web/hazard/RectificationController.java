package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.RectifierLinks;
import org.youbei.inspection.hazard.RectifierLinks.Contact;
import org.youbei.inspection.link.Knocks;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** The page of the responsible unit’s person, who has the link of the notice and no account: what to do, until when, and that it is done. */
@Controller
@RequestMapping("/rectification/{secret}")
class RectificationController {
    private static final Set<HazardStep> STEPS =
            Set.of(HazardStep.PLAN, HazardStep.START, HazardStep.EXTENSION_REQUEST, HazardStep.SUBMISSION);
    /** Wrong links and steps an hour from one address. */
    private static final int PER_HOUR = 120;

    private final RectifierLinks contacts;
    private final HazardDesk desk;
    private final HazardViews views;
    private final AfterPhotos photos;
    private final InspectionWords words;
    private final Knocks knocks;
    private final Clock clock;

    RectificationController(
            RectifierLinks contacts,
            HazardDesk desk,
            HazardViews views,
            AfterPhotos photos,
            InspectionWords words,
            Knocks knocks,
            Clock clock) {
        this.contacts = contacts;
        this.desk = desk;
        this.views = views;
        this.photos = photos;
        this.words = words;
        this.knocks = knocks;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        var contact = contact(secret);
        return Scopes.in(contact.actor("").scope(), () -> {
            var hazard = desk.find(contact.hazard());
            model.addAttribute("hazard", views.of(contact.actor(""), hazard));
            model.addAttribute("secret", secret);
            model.addAttribute("steps", steps(contact, hazard, secret));
            return "hazard/rectification";
        });
    }

    @GetMapping("/{noun}")
    ModelAndView form(@PathVariable String secret, @PathVariable String noun, Model model) {
        var contact = contact(secret);
        var step = step(noun);
        return Scopes.in(contact.actor("").scope(), () -> {
            var hazard = desk.find(contact.hazard());
            model.addAttribute("form", HazardStepForm.of(hazard, clock));
            var status = desk.possible(contact.actor(""), hazard).contains(step) ? HttpStatus.OK : HttpStatus.CONFLICT;
            return page(hazard, step, secret, model, status);
        });
    }

    @PostMapping("/{noun}")
    Object take(
            @PathVariable String secret,
            @PathVariable String noun,
            @ModelAttribute("form") HazardStepForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        if (!knocks.admits("rectification " + request.getRemoteAddr(), PER_HOUR)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var contact = contact(secret);
        var step = step(noun);
        form.absent(step).stream()
                .filter(field -> !errors.hasFieldErrors(field))
                .forEach(field -> errors.rejectValue(field, "NotNull"));
        return Scopes.in(contact.actor("").scope(), () -> taken(contact, secret, step, form, errors, model, redirect));
    }

    private Object taken(
            Contact contact,
            String secret,
            HazardStep step,
            HazardStepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var hazard = desk.find(contact.hazard());
        if (errors.hasErrors()) {
            return page(hazard, step, secret, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var actor = contact.actor(form.getName() == null ? "" : form.getName());
        var outcome = photos.kept(actor, hazard, form)
                .then(kept -> desk.take(actor, contact.hazard(), form.requestOr(clock), form.step(step)));
        return switch (outcome) {
            case Outcome.Done<Hazard> done -> {
                redirect.addFlashAttribute("flash", Flash.done("hazard.step." + InspectionWords.noun(step) + ".done"));
                yield "redirect:/rectification/" + secret;
            }
            case Outcome.Refused<Hazard>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield page(hazard, step, secret, model, InspectionAnswers.status(refusals));
            }
        };
    }

    private ModelAndView page(Hazard hazard, HazardStep step, String secret, Model model, HttpStatus status) {
        model.addAttribute("secret", secret);
        model.addAttribute("description", hazard.description());
        model.addAttribute("noun", InspectionWords.noun(step));
        model.addAttribute("fields", HazardStepForm.fields(step));
        model.addAttribute("needsRemark", HazardStepForm.demandsRemark(step));
        return new ModelAndView("hazard/rectification-step", model.asMap(), status);
    }

    private List<HazardView.StepLink> steps(Contact contact, Hazard hazard, String secret) {
        var possible = desk.possible(contact.actor(""), hazard);
        var first = possible.stream()
                .filter(step -> HazardViews.leadsOn(step, hazard))
                .findFirst();
        return possible.stream()
                .map(step -> new HazardView.StepLink(
                        "/rectification/" + secret + "/" + InspectionWords.noun(step),
                        words.step(step),
                        first.filter(step::equals).isPresent()))
                .toList();
    }

    private Contact contact(String secret) {
        return contacts.find(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static HazardStep step(String noun) {
        var step = HazardStepController.step(noun);
        if (!STEPS.contains(step)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return step;
    }
}
