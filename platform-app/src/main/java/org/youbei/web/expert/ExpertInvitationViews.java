package org.youbei.web.expert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.expert.Invitation;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.person.Said;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.person.UnitFields;

/** Makes the page of an invitation, and tables of several. */
@Component
class ExpertInvitationViews {
    private final ExpertWords words;
    private final UnitFields units;
    private final Clock clock;

    ExpertInvitationViews(ExpertWords words, UnitFields units, Clock clock) {
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    /** @param named whether whom is said, which a page of one expert says already */
    ThingPart list(List<Invitation> some, boolean named) {
        var rows = some.stream()
                .map(one -> List.of(
                        ThingCell.link(
                                named
                                        ? one.name() + " · " + one.entry().matter()
                                        : one.entry().matter(),
                                "/expert-invitations/" + one.id()),
                        ThingCell.of(
                                words.of("expert.invitation.kind.", one.entry().kind())),
                        ThingCell.of(words.moment(one.entry().heldAt())),
                        ThingCell.state(words.state(one.state()))))
                .toList();
        var heads = List.of(
                words.say("expert.form.matter"),
                words.say("expert.form.kind"),
                words.say("expert.form.heldAt"),
                words.say("expert.state"));
        return ThingPart.table(words.say("expert.invitations"), heads, rows, words.say("expert.invitations.none"));
    }

    ThingPage of(Actor actor, Invitation one) {
        var path = "/expert-invitations/" + one.id();
        var facts = new LinkedHashMap<String, String>();
        var entry = one.entry();
        facts.put(words.say("expert.form.kind"), words.of("expert.invitation.kind.", entry.kind()));
        facts.put(words.say("expert.invitation.whom"), one.name() + "，" + one.employer());
        facts.put(words.say("expert.form.heldAt"), words.moment(entry.heldAt()));
        facts.put(words.say("expert.form.place"), entry.place());
        facts.put(
                words.say("expert.form.parties"),
                entry.parties().isEmpty() ? Words.NONE : String.join("、", entry.parties()));
        facts.put(words.say("expert.form.answerBy"), words.day(entry.answerBy()));
        facts.put(words.say("expert.invitation.by"), words.day(one.invitedOn()) + " " + one.invitedBy());
        if (one.answeredOn() != null) {
            facts.put(words.say("expert.invitation.answered"), words.day(one.answeredOn()) + " " + one.answeredBy());
        }
        if (!one.remark().isEmpty()) {
            facts.put(words.say("expert.form.remark"), one.remark());
        }
        if (!one.opinion().isEmpty()) {
            facts.put(words.say("expert.form.opinion"), one.opinion());
        }
        return new ThingPage(
                entry.matter(),
                words.state(one.state()),
                units.name(entry.unit()),
                List.of(
                        new Crumb(words.say("expert.list"), "/experts"),
                        new Crumb(words.say("expert.invitations"), "/expert-invitations")),
                List.of(ThingLink.of("/experts/" + one.expert(), one.name())),
                Said.works(actor, entry.unit()) ? acts(one, path) : List.of(),
                List.of(ThingPart.facts(words.say("expert.invitation.facts"), facts)),
                List.of(),
                List.of());
    }

    private List<ThingLink> acts(Invitation one, String path) {
        var acts = new ArrayList<ThingLink>();
        if (one.state() == Invitation.State.INVITED) {
            acts.add(new ThingLink(path + "/link", words.say("expert.invitation.link"), true));
            acts.add(ThingLink.of(path + "/answer", words.say("expert.invitation.answer")));
        }
        if (one.state() == Invitation.State.ACCEPTED) {
            var outcome = new ThingLink(path + "/outcome", words.say("expert.invitation.outcome"), true);
            acts.add(
                    one.entry().day().isAfter(ChinaTime.today(clock))
                            ? outcome.barred(List.of(words.say("refusal.expert.not-held")))
                            : outcome);
        }
        if (one.isOpen()) {
            acts.add(ThingLink.of(path + "/withdrawal", words.say("expert.invitation.withdrawal")));
        }
        return acts;
    }
}
