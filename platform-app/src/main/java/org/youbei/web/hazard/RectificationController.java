package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.RectifierLinks;
import org.youbei.inspection.hazard.RectifierLinks.Contact;
import org.youbei.inspection.link.Knocks;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NetworkAddress;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.word.Words;

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
    private final HazardSteps steps;
    private final InspectionWords words;
    private final Knocks knocks;

    RectificationController(
            RectifierLinks contacts,
            HazardDesk desk,
            HazardViews views,
            HazardSteps steps,
            InspectionWords words,
            Knocks knocks) {
        this.contacts = contacts;
        this.desk = desk;
        this.views = views;
        this.steps = steps;
        this.words = words;
        this.knocks = knocks;
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
    ModelAndView form(@PathVariable String secret, @PathVariable String noun) {
        var contact = contact(secret);
        var step = step(noun);
        return Scopes.in(contact.actor("").scope(), () -> {
            var hazard = desk.find(contact.hazard());
            return steps.show(contact.actor(""), hazard, step, form(hazard, step, secret));
        });
    }

    @PostMapping("/{noun}")
    ModelAndView take(@PathVariable String secret, @PathVariable String noun, HttpServletRequest request, Sent sent) {
        if (!knocks.admits("rectification " + NetworkAddress.counted(request.getRemoteAddr()), PER_HOUR)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var contact = contact(secret);
        var step = step(noun);
        var actor = contact.actor(sent.texts().getOrDefault("name", ""));
        return Scopes.in(actor.scope(), () -> {
            var hazard = desk.find(contact.hazard());
            return steps.take(actor, hazard, step, form(hazard, step, secret), sent);
        });
    }

    /** The step's form, which first asks for the person's name. */
    private StepForm form(Hazard hazard, HazardStep step, String secret) {
        var name = FormField.text("name", 40).optional().hint(words.say("hazard.form.name.hint"));
        return steps.form(hazard, step, "/rectification/" + secret).first(name).open();
    }

    private List<HazardView.StepLink> steps(Contact contact, Hazard hazard, String secret) {
        var possible = desk.possible(contact.actor(""), hazard);
        var first = possible.stream()
                .filter(step -> HazardViews.leadsOn(step, hazard))
                .findFirst();
        return possible.stream()
                .map(step -> new HazardView.StepLink(
                        "/rectification/" + secret + "/" + Words.noun(step),
                        words.step(step),
                        first.filter(step::equals).isPresent()))
                .toList();
    }

    private Contact contact(String secret) {
        return contacts.find(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static HazardStep step(String noun) {
        var step = HazardSteps.named(noun);
        if (!STEPS.contains(step)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return step;
    }
}
