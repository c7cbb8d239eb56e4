package org.youbei.web.assessor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.assessor.Assessor;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.kit.part.State;

/** Makes the page of the invitations of a campaign. */
@Component
class AssessorViews {
    private static final int SHOWN = 3;

    private final CampaignDesk campaigns;
    private final AssessorDesk desk;
    private final CampaignWords words;
    private final Clock clock;

    AssessorViews(CampaignDesk campaigns, AssessorDesk desk, CampaignWords words, Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** @param open whether it can still be taken back or made out anew */
    record Line(
            UUID id,
            UUID expert,
            String name,
            String employer,
            String units,
            String codes,
            String until,
            String progress,
            State state,
            boolean open) {}

    void list(Actor actor, Campaign campaign, Model model) {
        var names = campaigns.participants(campaign.getId()).stream()
                .collect(Collectors.toMap(one -> one.unit().value(), Participant::name));
        var today = ChinaTime.today(clock);
        var keeps = ReviewDesk.reviews(actor, campaign)
                && campaign.state().compareTo(CampaignState.OPEN) >= 0
                && campaign.state().compareTo(CampaignState.REVIEW) < 0;
        model.addAttribute("campaign", campaign);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("keeps", keeps);
        model.addAttribute("asked", desk.asked(campaign).size());
        model.addAttribute(
                "lines",
                desk.all(campaign.getId()).stream()
                        .map(one -> line(one, names, today, keeps))
                        .toList());
    }

    private Line line(Assessor one, Map<String, String> names, LocalDate today, boolean keeps) {
        return new Line(
                one.id(),
                one.expert(),
                one.name(),
                one.employer(),
                brief(one.units().stream()
                        .map(unit -> names.getOrDefault(unit.value(), unit.value()))
                        .toList()),
                String.join(" ", one.codes()),
                one.seal().until().toString(),
                one.scored() + " / " + one.cells(),
                state(one, today),
                keeps && !one.seal().revoked());
    }

    private String brief(List<String> units) {
        var first = String.join("、", units.subList(0, Math.min(SHOWN, units.size())));
        return units.size() > SHOWN ? words.say("assessor.units.more", first, units.size()) : first;
    }

    private State state(Assessor one, LocalDate today) {
        if (one.seal().revoked()) {
            return new State(State.Kind.ENDED, words.say("assessor.state.revoked"));
        }
        if (one.handedIn() != null) {
            return new State(State.Kind.DONE, words.say("assessor.state.handed-in"));
        }
        if (!one.isRunning(today)) {
            return new State(State.Kind.LATE, words.say("assessor.state.over"));
        }
        return one.seal().browser() == null
                ? new State(State.Kind.IDLE, words.say("assessor.state.unopened"))
                : new State(State.Kind.OPEN, words.say("assessor.state.scoring"));
    }
}
