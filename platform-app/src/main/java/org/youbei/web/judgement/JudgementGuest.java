package org.youbei.web.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.judgement.Invitations;
import org.youbei.assessment.judgement.Judge;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.invitation.InvitationPage;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.Sent;

/** The matrix of somebody without an account, behind the link of the invitation. */
@Component
class JudgementGuest implements InvitationPage {
    private final Invitations invitations;
    private final JudgementViews views;

    JudgementGuest(Invitations invitations, JudgementViews views) {
        this.invitations = invitations;
        this.views = views;
    }

    @Override
    public String door() {
        return Invitations.DOOR;
    }

    @Override
    public ModelAndView show(String secret, Invited invited, @Nullable String unit) {
        var opened = invitations.open(invited);
        return page(secret, opened, opened.judge(), List.of(), HttpStatus.OK);
    }

    @Override
    public ModelAndView take(String secret, Invited invited, Sent sent) {
        var opened = invitations.open(invited);
        var values = JudgementViews.values(opened.judgement(), sent);
        var reason = sent.texts().getOrDefault("reason", "");
        var handIn = sent.texts().getOrDefault("act", "").equals("hand-in");
        return switch (invitations.judge(invited, values, handIn, reason)) {
            case Outcome.Done<Judge>(var judge) -> page(secret, opened, judge, List.of(), HttpStatus.OK);
            case Outcome.Refused<Judge>(var refusals) -> {
                Answers.demandRight(refusals);
                var was = opened.judge();
                var typed = was.handedIn() == null ? was.saying(values, reason) : was;
                yield page(secret, opened, typed, refusals, Answers.status(refusals));
            }
        };
    }

    private ModelAndView page(
            String secret, Invitations.Opened opened, Judge judge, List<Refusal> refusals, HttpStatus status) {
        var model = new ExtendedModelMap();
        views.matrix(opened.judgement(), judge, model);
        model.addAttribute("secret", secret);
        model.addAttribute("reasons", views.words().reasons(refusals));
        return new ModelAndView("judgement/invitation", model, status);
    }
}
