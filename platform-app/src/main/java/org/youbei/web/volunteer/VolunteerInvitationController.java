package org.youbei.web.volunteer;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.point.SecretLinkPage;

/** The unit's invitation of a volunteer to an account of their own. */
@Controller
class VolunteerInvitationController {
    private final Volunteers volunteers;
    private final OwnAccess selves;
    private final VolunteerWords words;
    private final StepPages steps;

    VolunteerInvitationController(Volunteers volunteers, OwnAccess selves, VolunteerWords words, StepPages steps) {
        this.volunteers = volunteers;
        this.selves = selves;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping("/volunteers/{id}/invitation")
    ModelAndView inviting(Actor actor, @PathVariable UUID id) {
        return steps.show(form(worked(actor, id)));
    }

    /** The link, shown on the page that answers and nowhere else. */
    @PostMapping("/volunteers/{id}/invitation")
    ModelAndView invite(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = worked(actor, id);
        return steps.answer(
                form(volunteer),
                sent,
                () -> selves.invite(actor, id),
                made -> SecretLinkPage.of(
                        volunteer.seen().name(),
                        "/welcome/" + made.secret(),
                        words.moment(made.expiresAt()),
                        "/volunteers/" + id));
    }

    private StepForm form(Volunteer volunteer) {
        var back = "/volunteers/" + volunteer.getId();
        var page = new FormPages.Form(
                "volunteer.invitation",
                "volunteer.form",
                volunteer.seen().name(),
                words.say("volunteer.invitation.hint", OwnAccess.VALID.toDays()),
                back + "/invitation",
                back);
        return StepForm.of(page, List.of());
    }

    private Volunteer worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return volunteers.find(id);
    }
}
