package org.youbei.web.expert;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.expert.Conflict;
import org.youbei.expert.Expert;
import org.youbei.expert.ExpertInvitations;
import org.youbei.expert.Experts;
import org.youbei.model.Actor;
import org.youbei.person.Said;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.person.UnitFields;

/** Makes the page of an expert. */
@Component
class ExpertViews {
    private final Experts experts;
    private final ExpertInvitations invitations;
    private final ExpertInvitationViews invited;
    private final ExpertWords words;
    private final UnitFields units;

    ExpertViews(
            Experts experts,
            ExpertInvitations invitations,
            ExpertInvitationViews invited,
            ExpertWords words,
            UnitFields units) {
        this.experts = experts;
        this.invitations = invitations;
        this.invited = invited;
        this.words = words;
        this.units = units;
    }

    /** Other units of the district see the expert; only the one that keeps the record changes it. */
    ThingPage of(Actor actor, Expert expert) {
        var path = "/experts/" + expert.id();
        var keeps = actor.works() && Said.works(actor, expert.entry().unit()) && expert.endedOn() == null;
        return new ThingPage(
                expert.entry().name(),
                words.state(expert),
                units.name(expert.entry().unit()),
                List.of(new Crumb(words.say("expert.list"), "/experts")),
                keeps ? List.of(ThingLink.of(path + "/edit", words.say("expert.edit"))) : List.of(),
                keeps
                        ? List.of(
                                new ThingLink(path + "/invitations", words.say("expert.invitation.new"), true),
                                ThingLink.of(path + "/conflicts", words.say("expert.conflict.new")),
                                ThingLink.of("/people/" + expert.person(), words.say("expert.reach")),
                                ThingLink.of(path + "/ending", words.say("expert.end")))
                        : invites(actor, expert, path),
                List.of(
                        facts(expert),
                        conflicts(expert, path, keeps),
                        invited.list(invitations.of(expert.id()), false)),
                List.of(),
                List.of());
    }

    /** Every unit of the district may invite. */
    private List<ThingLink> invites(Actor actor, Expert expert, String path) {
        return actor.works() && expert.endedOn() == null
                ? List.of(new ThingLink(path + "/invitations", words.say("expert.invitation.new"), true))
                : List.of();
    }

    private ThingPart facts(Expert expert) {
        var entry = expert.entry();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("expert.form.employer"), entry.employer());
        facts.put(words.say("expert.form.title"), entry.title().isEmpty() ? Words.NONE : entry.title());
        facts.put(words.say("expert.fields"), words.fields(expert));
        facts.put(words.say("expert.form.qualification"), entry.qualification());
        facts.put(words.say("expert.term"), entry.appointedFrom() + " – " + entry.appointedUntil());
        if (expert.endedOn() != null) {
            facts.put(words.say("expert.ended"), words.day(expert.endedOn()) + " " + expert.endedBecause());
        }
        return ThingPart.facts(words.say("expert.facts"), facts);
    }

    private ThingPart conflicts(Expert expert, String path, boolean keeps) {
        var rows = experts.conflicts(expert.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(with(one)),
                        ThingCell.of(one.because()),
                        ThingCell.of(words.day(one.declaredOn()) + " " + one.declaredBy()),
                        keeps && one.holds()
                                ? ThingCell.link(words.say("expert.conflict.lift"), path + "/conflicts/" + one.id())
                                : ThingCell.state(
                                        one.holds()
                                                ? new State(State.Kind.OPEN, words.say("expert.conflict.holds"))
                                                : new State(
                                                        State.Kind.ENDED,
                                                        words.say(
                                                                "expert.conflict.lifted", words.day(one.liftedOn()))))))
                .toList();
        var heads = List.of(
                words.say("expert.conflict.with"),
                words.say("expert.form.reason"),
                words.say("expert.conflict.declared"),
                words.say("expert.state"));
        return ThingPart.table(words.say("expert.conflicts"), heads, rows, words.say("expert.conflicts.none"));
    }

    private String with(Conflict one) {
        var unit = one.unit();
        return unit == null ? one.party() : (units.name(unit) + " " + one.party()).strip();
    }
}
