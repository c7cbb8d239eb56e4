package org.youbei.assessment.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Refusal;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a campaign needs, and what it brings. */
@Component
class CampaignWay implements StepRule<Campaign, CampaignWay.Taken> {
    private final StoredCampaigns campaigns;
    private final Participants participants;
    private final AutomaticEvidence evidence;
    private final CampaignDuties duties;
    private final SystemDesk systems;
    private final Results results;
    private final Invitees invitations;
    private final JdbcClient jdbc;
    private final Chronicle chronicle;

    CampaignWay(
            StoredCampaigns campaigns,
            Participants participants,
            AutomaticEvidence evidence,
            CampaignDuties duties,
            SystemDesk systems,
            Results results,
            Invitees invitations,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.evidence = evidence;
        this.duties = duties;
        this.systems = systems;
        this.results = results;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.chronicle = new Chronicle(jdbc, clock, "assessment.campaign_fact", "campaign");
    }

    /** A step with what the supervisor says about it. */
    record Taken(CampaignStep step, String remark) {}

    Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public List<Refusal> objections(StepRequest<Campaign> asked, Taken said) {
        var campaign = asked.thing();
        if (!SystemDesk.keeps(asked.actor(), campaign.unit())) {
            return List.of(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (!said.step().fits(campaign.state())) {
            return List.of(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        if (said.remark().length() > 1_000) {
            return List.of(CampaignRefusal.TOO_LONG.at("remark", 1_000));
        }
        return switch (said.step()) {
            case ASSESSING_BEGIN ->
                invitations.of(campaign.getId()).isEmpty()
                        ? List.of(CampaignRefusal.NOBODY_INVITED.refusal())
                        : List.of();
            case REVIEW_BEGIN -> reviewing(campaign, asked);
            case LOCKING -> locking(campaign);
            case CORRECTION -> said.remark().isBlank() ? List.of(CampaignRefusal.MISSING.at("remark")) : List.of();
            case FINISHING -> finishing(campaign, asked);
            default -> List.of();
        };
    }

    private List<Refusal> reviewing(Campaign campaign, StepRequest<Campaign> asked) {
        var invited = invitations.of(campaign.getId());
        if (campaign.state() == CampaignState.CHECKING) {
            return invited.isEmpty() ? List.of() : List.of(CampaignRefusal.THIRD_PARTY_FIRST.refusal());
        }
        var open = invited.stream().filter(one -> one.isOpen(asked.today())).count();
        return open > 0 ? List.of(CampaignRefusal.ASSESSORS_OPEN.refusal(open)) : List.of();
    }

    private List<Refusal> locking(Campaign campaign) {
        var open = participants.of(campaign.getId()).stream()
                .filter(one -> one.takesPart() && !one.isLocked())
                .count();
        return open > 0 ? List.of(CampaignRefusal.UNLOCKED.refusal(open)) : results.objections(campaign);
    }

    private List<Refusal> finishing(Campaign campaign, StepRequest<Campaign> asked) {
        int open = results.openAppeals(campaign);
        if (open > 0) {
            return List.of(CampaignRefusal.APPEALS_OPEN.refusal(open));
        }
        var until = campaign.appealsUntil();
        return until != null && !asked.today().isAfter(until)
                ? List.of(CampaignRefusal.APPEAL_RUNNING.refusal(until))
                : List.of();
    }

    @Override
    public List<Refusal> demands(StepRequest<Campaign> asked, Taken said) {
        if (said.step() != CampaignStep.OPENING) {
            return List.of();
        }
        return participants.enlist(asked.thing()) == 0 ? List.of(CampaignRefusal.NO_UNITS.refusal()) : List.of();
    }

    @Override
    public StepRecord apply(StepRequest<Campaign> asked, Taken said) {
        var campaign = asked.thing();
        var before = campaign.state();
        campaign.step(said.step(), asked.today());
        campaigns.saveAndFlush(campaign);
        switch (said.step()) {
            case OPENING -> opened(asked);
            case CHECKING_BEGIN ->
                duties.checking(asked.actor(), campaign, participants.of(campaign.getId()), asked.today());
            case ASSESSING_BEGIN -> duties.assessing(asked.actor(), campaign, asked.today());
            case REVIEW_BEGIN -> duties.reviewing(asked.actor(), campaign, asked.today());
            case LOCKING -> {
                results.freeze(asked.actor(), campaign, said.remark().strip());
                duties.locked(asked.actor(), campaign, asked.today());
            }
            case PUBLICATION -> results.publish(asked.actor(), campaign);
            default -> {}
        }
        return StepRecord.of(
                        said.step(),
                        before,
                        campaign.state(),
                        asked.today(),
                        said.remark().strip())
                .knowing(Map.of("version", campaign.version()));
    }

    private void opened(StepRequest<Campaign> asked) {
        var campaign = asked.thing();
        jdbc.sql("""
            insert into assessment.cell (campaign, jurisdiction, district, code, self_state)
            select p.campaign, p.jurisdiction, p.district, i.code, 'UNANSWERED' from assessment.participant p
              join assessment.indicator i on i.system = :system and i.indicator
                and (i.level is null or i.level = case when length(p.jurisdiction) = 12 then 'COMMUNITY' else 'STREET' end)
            where p.campaign = :campaign\
            """)
                .param("system", campaign.system())
                .param("campaign", campaign.getId())
                .update();
        var all = participants.of(campaign.getId());
        evidence.fill(campaign, systems.tree(systems.find(campaign.system())), all);
        duties.opened(asked.actor(), campaign, all, asked.today());
    }
}
