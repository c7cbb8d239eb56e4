package org.youbei.web.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the page of a campaign. */
@Component
class CampaignViews {
    private final CampaignDesk desk;
    private final SystemDesk systems;
    private final UnitPicker units;
    private final CampaignWords words;

    CampaignViews(CampaignDesk desk, SystemDesk systems, UnitPicker units, CampaignWords words) {
        this.desk = desk;
        this.systems = systems;
        this.units = units;
        this.words = words;
    }

    boolean keeps(Actor actor) {
        return actor.has(Role.DISTRICT_SUPERVISOR);
    }

    ThingPage of(Actor actor, Campaign campaign) {
        var path = "/campaigns/" + campaign.getId();
        var participants = desk.participants(campaign.getId());
        return new ThingPage(
                campaign.title(),
                words.state(campaign.state()),
                sub(campaign, participants),
                List.of(new Crumb(words.say("campaign.list"), "/campaigns")),
                acts(actor, campaign, path),
                steps(actor, campaign, path),
                List.of(
                        ThingPart.facts(words.say("campaign.facts"), facts(campaign)),
                        units(actor, campaign, participants, path)),
                List.of(),
                desk.timeline(campaign.getId()).stream().map(this::entry).toList());
    }

    private String sub(Campaign campaign, List<Participant> participants) {
        var locked = participants.stream().filter(Participant::isLocked).count();
        var answered = participants.stream().mapToInt(Participant::answered).sum();
        var cells = participants.stream().mapToInt(Participant::cells).sum();
        return words.say("campaign.sub", participants.size(), answered, cells, locked);
    }

    private List<ThingLink> acts(Actor actor, Campaign campaign, String path) {
        var acts = new ArrayList<ThingLink>();
        Optional.ofNullable(campaign.event())
                .flatMap(desk::event)
                .ifPresent(named -> acts.add(ThingLink.of(named.address(), words.say("campaign.event.open"))));
        if (campaign.state() == CampaignState.DRAFT) {
            if (SystemDesk.keeps(actor, campaign.unit())) {
                acts.add(ThingLink.of(path + "/edit", words.say("campaign.edit")));
            }
            return acts;
        }
        if (ReviewDesk.reviews(actor, campaign) || actor.has(Role.AUDITOR, Role.STREET_STAFF)) {
            acts.add(ThingLink.of(path + "/review", words.say("review.title")));
        }
        if (ReviewDesk.reviews(actor, campaign) || actor.has(Role.AUDITOR)) {
            acts.add(ThingLink.of(path + "/assessors", words.say("assessor.title")));
            acts.add(ThingLink.of(path + "/spot-checks", words.say("spot.title")));
            acts.add(ThingLink.of(path + "/weights", words.say("weight.title")));
        }
        acts.add(ThingLink.of(path + "/results", words.say("result.title")));
        acts.add(ThingLink.of(path + "/evidence", words.say("campaign.evidence")));
        return acts;
    }

    private List<ThingLink> steps(Actor actor, Campaign campaign, String path) {
        return desk.possible(actor, campaign).stream()
                .map(step -> new ThingLink(
                                path + "/steps/" + Words.noun(step),
                                words.say("campaign.step." + Words.noun(step)),
                                step != CampaignStep.CORRECTION)
                        .barred(words.reasons(desk.objections(actor, campaign, step))))
                .toList();
    }

    private Map<String, String> facts(Campaign campaign) {
        var entry = campaign.entry();
        var system = systems.find(campaign.system());
        var facts = new LinkedHashMap<String, String>();
        put(facts, "system", words.say("campaign.system.choice", system.title(), system.version()));
        put(
                facts,
                "confirmed",
                words.say(system.about().confirmed() ? "indicatorsystem.confirmed" : "indicatorsystem.unconfirmed"));
        var event = campaign.event();
        if (event != null) {
            put(facts, "occasion", words.of("campaign.occasion.", event.occasion()));
            put(facts, "event", desk.event(event).map(CampaignDesk.Named::title).orElse(CampaignWords.NONE));
        }
        put(facts, "period", entry.from() + " – " + entry.to());
        put(facts, "levels", words.of("campaign.levels.", entry.levels()));
        put(facts, "method", words.of("campaign.method.", entry.method()));
        put(facts, "grading", words.of("campaign.grading.", entry.grading()));
        put(facts, "answersDue", entry.answersDue().toString());
        put(facts, "checkDue", entry.checkDue().toString());
        put(facts, "assessDue", entry.assessDue().toString());
        put(facts, "reviewDue", entry.reviewDue().toString());
        put(facts, "appeals", words.day(campaign.appealsUntil()));
        put(facts, "version", String.valueOf(campaign.version()));
        put(facts, "unit", units.name(campaign.unit()));
        return facts;
    }

    private void put(Map<String, String> facts, String key, String value) {
        facts.put(words.say("campaign.fact." + key), value);
    }

    private ThingPart units(Actor actor, Campaign campaign, List<Participant> participants, String path) {
        var rows = participants.stream()
                .map(one -> List.of(
                        ThingCell.link(
                                one.name(), path + "/answers/" + one.unit().value()),
                        ThingCell.of(one.answered() + " / " + one.cells()),
                        ThingCell.of(one.decided() + " / " + one.cells()),
                        ThingCell.state(words.state(one))))
                .toList();
        var part = ThingPart.table(
                words.say("campaign.units"),
                List.of(
                        words.say("campaign.head.unit"),
                        words.say("campaign.head.answered"),
                        words.say("campaign.head.decided"),
                        words.say("campaign.head.state")),
                rows,
                words.say("campaign.units.none"));
        var approvable = participants.stream()
                .anyMatch(one -> ApprovalDesk.levelOf(actor, campaign, one)
                        .filter(level -> level > 0)
                        .isPresent());
        return approvable && !participants.isEmpty()
                ? part.with(ThingLink.of(path + "/approvals", words.say("campaign.approvals")))
                : part;
    }

    private TimelineEntry entry(Fact<CampaignState> fact) {
        return TimelineEntry.told(
                words,
                fact.at(),
                fact.name(),
                words.say("campaign.was." + Words.noun(fact.step())),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                fact.after() == CampaignState.FINAL ? State.Kind.ENDED : State.Kind.OPEN);
    }

    /** @param then as it was frozen */
    record Line(String unit, String indicator, String then, String now) {}

    void moved(Campaign campaign, List<CampaignDesk.Moved> moved, Model model) {
        var names = desk.participants(campaign.getId()).stream()
                .collect(Collectors.toMap(Participant::unit, Participant::name));
        var tree = desk.tree(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "lines",
                moved.stream()
                        .limit(500)
                        .map(one -> {
                            var node = tree.find(one.code()).orElseThrow();
                            return new Line(
                                    names.getOrDefault(one.unit(), one.unit().value()),
                                    node.code() + " " + node.name(),
                                    words.value(node.measured(), one.then()),
                                    words.value(node.measured(), one.now()));
                        })
                        .toList());
    }
}
