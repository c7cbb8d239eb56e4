package org.youbei.assessment.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** What falls due because of a campaign: answering, checking, reviewing, deciding on appeals. */
@Component
public class CampaignDuties {
    public static final ObligationKind ANSWER = ObligationKind.ASSESSMENT_RESPONSE;
    public static final ObligationKind CHECK = ObligationKind.ASSESSMENT_CHECK;
    public static final ObligationKind ASSESS = ObligationKind.ASSESSMENT_THIRD_PARTY;
    public static final ObligationKind REVIEW = ObligationKind.ASSESSMENT_REVIEW;
    public static final ObligationKind APPEAL = ObligationKind.ASSESSMENT_APPEAL;

    private final DutyBook book;

    CampaignDuties(DutyBook book) {
        this.book = book;
    }

    /** A unit's own part of a campaign. */
    public static Subject subject(Participant participant) {
        return new Subject("campaign-unit", participant.id());
    }

    private static Subject subject(Campaign campaign) {
        return new Subject("campaign", campaign.getId());
    }

    void opened(Actor actor, Campaign campaign, List<Participant> participants, LocalDate today) {
        for (var one : participants) {
            open(
                    actor,
                    ANSWER,
                    subject(one),
                    campaign.title(),
                    one.unit(),
                    "assessment-answer",
                    today,
                    campaign.entry().answersDue());
        }
    }

    /** Streets check what their communities said; each street has one duty. */
    void checking(Actor actor, Campaign campaign, List<Participant> participants, LocalDate today) {
        streets(participants)
                .forEach(street -> open(
                        actor,
                        CHECK,
                        subject(campaign),
                        campaign.title(),
                        street,
                        "assessment-check",
                        today,
                        campaign.entry().checkDue()));
    }

    private static Stream<JurisdictionCode> streets(List<Participant> participants) {
        return participants.stream()
                .map(one -> new JurisdictionCode(one.unit().value().substring(0, 9)))
                .distinct();
    }

    /** Who leads the campaign sees to it that third parties score in time. */
    void assessing(Actor actor, Campaign campaign, LocalDate today) {
        book.end(actor, subject(campaign), CHECK, campaign.title());
        open(
                actor,
                ASSESS,
                subject(campaign),
                campaign.title(),
                campaign.unit(),
                "assessment-third-party",
                today,
                campaign.entry().assessDue());
    }

    void reviewing(Actor actor, Campaign campaign, LocalDate today) {
        book.end(actor, subject(campaign), CHECK, campaign.title());
        book.fulfil(
                actor, subject(campaign), ASSESS, new Evidence("campaign", campaign.getId(), campaign.title()), today);
        open(
                actor,
                REVIEW,
                subject(campaign),
                campaign.title(),
                campaign.unit(),
                "assessment-review",
                today,
                campaign.entry().reviewDue());
    }

    void locked(Actor actor, Campaign campaign, LocalDate today) {
        book.fulfil(
                actor, subject(campaign), REVIEW, new Evidence("campaign", campaign.getId(), campaign.title()), today);
    }

    public void answered(Actor actor, Participant participant, String title, LocalDate today) {
        book.fulfil(
                actor, subject(participant), ANSWER, new Evidence("campaign", participant.campaign(), title), today);
    }

    /** What was sent back falls due when the street's check does. */
    public void returned(Actor actor, Campaign campaign, Participant participant, LocalDate today) {
        open(
                actor,
                ANSWER,
                subject(participant),
                campaign.title(),
                participant.unit(),
                "assessment-answer",
                today,
                campaign.entry().checkDue());
    }

    /** It stands with the unit, whose scope it is made in, and names the one above who has to answer. */
    public void appealed(
            Actor actor, Campaign campaign, JurisdictionCode unit, Subject appeal, LocalDate today, LocalDate due) {
        book.open(
                actor,
                new Opening(APPEAL, appeal, campaign.title(), unit, "考核组织单位", null, "assessment-appeal", today, due));
    }

    public void appealAnswered(Actor actor, Subject appeal, String answer, LocalDate today) {
        book.fulfil(actor, appeal, APPEAL, new Evidence("appeal", appeal.id(), answer), today);
    }

    private void open(
            Actor actor,
            ObligationKind kind,
            Subject subject,
            String title,
            JurisdictionCode unit,
            String rule,
            LocalDate from,
            LocalDate due) {
        book.open(actor, new Opening(kind, subject, title, unit, null, null, rule, from, due));
    }
}
