package org.youbei.web.judgement;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.judgement.Invitations;
import org.youbei.assessment.judgement.Judge;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.Sent;

/** The matrix of somebody without an account, behind the link of the invitation. */
@Controller
@RequestMapping("/assessor-invitations/{secret}")
class InvitationController {
    private final Invitations invitations;
    private final JudgementViews views;
    private final Clock clock;

    InvitationController(Invitations invitations, JudgementViews views, Clock clock) {
        this.invitations = invitations;
        this.views = views;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses invitationsOfAssessors() {
            return () -> List.of("/assessor-invitations/**");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        var opened = opened(secret);
        return page(secret, opened, opened.judge(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView judge(@PathVariable String secret, Sent sent) {
        var opened = opened(secret);
        var values = JudgementViews.values(opened.judgement(), sent);
        var reason = sent.texts().getOrDefault("reason", "");
        var handIn = sent.texts().getOrDefault("act", "").equals("hand-in");
        return switch (invitations.judge(secret, values, handIn, reason)) {
            case Outcome.Done<Judge>(var judge) -> page(secret, opened, judge, List.of(), HttpStatus.OK);
            case Outcome.Refused<Judge>(var refusals) -> {
                Answers.demandRight(refusals);
                var was = opened.judge();
                var typed = was.handedIn() == null ? was.saying(values, reason) : was;
                yield page(secret, opened, typed, refusals, Answers.status(refusals));
            }
        };
    }

    private Invitations.Opened opened(String secret) {
        return invitations
                .open(secret, ChinaTime.today(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
