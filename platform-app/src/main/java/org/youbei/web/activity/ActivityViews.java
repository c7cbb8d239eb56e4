package org.youbei.web.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.activity.ActivityStep;
import org.youbei.education.activity.Step;
import org.youbei.education.shelf.Outcomes;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Makes the page of an activity: what it is, what it brought, whom it never reached. */
@Component
class ActivityViews {
    private final Activities activities;
    private final Outcomes outcomes;
    private final ObligationIndex duties;
    private final UnitPicker names;
    private final Words words;

    ActivityViews(Activities activities, Outcomes outcomes, ObligationIndex duties, UnitPicker names, Words words) {
        this.activities = activities;
        this.outcomes = outcomes;
        this.duties = duties;
        this.names = names;
        this.words = words;
    }

    State state(ActivityState state) {
        var kind = switch (state) {
            case PLANNED -> Kind.IDLE;
            case ANNOUNCED -> Kind.OPEN;
            case HELD -> Kind.SOON;
            case RECORDED -> Kind.DONE;
            case CANCELLED -> Kind.ENDED;
        };
        return new State(kind, words.of("activity.state.", state));
    }

    ThingPage of(Actor actor, Activity activity) {
        var path = "/activities/" + activity.getId();
        var brought = outcomes.of(activity);
        return new ThingPage(
                activity.entry().title(),
                state(activity.state()),
                names.name(activity.unit()),
                List.of(new Crumb(words.say("activity.list"), "/activities")),
                acts(actor, activity, path),
                steps(actor, activity, path),
                List.of(
                        ThingPart.facts(words.say("activity.facts"), facts(activity)),
                        ThingPart.facts(words.say("activity.brought"), brought(brought)),
                        buildings(brought)),
                List.of(due(activity)),
                activities.timeline(activity.getId()).stream()
                        .map(fact -> TimelineEntry.told(
                                words,
                                fact.at(),
                                fact.name(),
                                words.say("activity.was." + Words.noun(fact.step())),
                                fact.remark().isEmpty() ? null : fact.remark(),
                                null,
                                Kind.OPEN))
                        .toList());
    }

    private List<ThingLink> acts(Actor actor, Activity activity, String path) {
        var acts = new ArrayList<ThingLink>();
        if (activity.state() != ActivityState.CANCELLED) {
            acts.add(ThingLink.of(path + "/posters", words.say("activity.posters")));
        }
        if (actor.works() && (activity.state() == ActivityState.HELD || activity.state() == ActivityState.RECORDED)) {
            acts.add(ThingLink.of(path + "/proof", words.say("activity.proof")));
        }
        return acts;
    }

    private List<ThingLink> steps(Actor actor, Activity activity, String path) {
        var possible = activities.possible(actor, activity);
        return possible.stream()
                .map(step -> new ThingLink(
                                path + "/" + Words.noun(step),
                                words.say("activity.step." + Words.noun(step)),
                                step == possible.getFirst() && step != ActivityStep.CANCELLATION)
                        .barred(words.reasons(activities.objections(actor, activity, new Step.Plain(step, "–")).stream()
                                .filter(refusal -> refusal.field() == null)
                                .toList())))
                .toList();
    }

    private Map<String, String> facts(Activity activity) {
        var entry = activity.entry();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("activity.form.form"), words.of("activity.form.", entry.form()));
        facts.put(words.say("activity.form.topic"), words.of("activity.topic.", entry.topic()));
        facts.put(words.say("activity.form.audience"), words.of("activity.audience.", entry.audience()));
        facts.put(
                words.say("activity.form.startsAt"),
                words.moment(entry.startsAt()) + " – " + words.moment(entry.endsAt()));
        facts.put(words.say("activity.form.place"), words.say("activity.place", entry.place(), entry.capacity()));
        facts.put(words.say("activity.form.speaker"), entry.speaker().isEmpty() ? Words.NONE : entry.speaker());
        facts.put(words.say("activity.form.keyDate"), entry.keyDate().isEmpty() ? Words.NONE : entry.keyDate());
        facts.put(words.say("activity.form.materials"), entry.materials().isEmpty() ? Words.NONE : entry.materials());
        facts.put(words.say("activity.form.cost"), entry.cost().toPlainString());
        facts.put(
                words.say("activity.photo"),
                words.say(activity.photo() == null ? "activity.photo.none" : "activity.photo.kept"));
        return facts;
    }

    private Map<String, String> brought(Outcomes.Brought brought) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("activity.arrived"), String.valueOf(brought.arrived()));
        facts.put(words.say("activity.people"), String.valueOf(brought.personTimes()));
        var reach = brought.perThousand();
        facts.put(
                words.say("activity.reach"),
                reach == null
                        ? words.say("activity.reach.none")
                        : words.say("activity.reach.of", reach.toPlainString(), String.valueOf(brought.residents())));
        var learning = brought.learning();
        facts.put(
                words.say("activity.before"),
                learning.before() == null
                        ? Words.NONE
                        : words.say("activity.share", learning.before().toPlainString(), learning.askedBefore()));
        facts.put(
                words.say("activity.after"),
                learning.after() == null
                        ? Words.NONE
                        : words.say("activity.share", learning.after().toPlainString(), learning.askedAfter()));
        facts.put(
                words.say("activity.gain"),
                learning.gain() == null ? Words.NONE : learning.gain().toPlainString());
        return facts;
    }

    private ThingPart buildings(Outcomes.Brought brought) {
        var never = brought.neverReached();
        var facts = new LinkedHashMap<String, String>();
        if (!brought.buildings().isEmpty()) {
            facts.put(
                    words.say("activity.buildings.reached"),
                    words.say(
                            "activity.buildings.of",
                            brought.buildings().size() - never.size(),
                            brought.buildings().size()));
            facts.put(
                    words.say("activity.buildings.never"),
                    never.isEmpty() ? words.say("activity.buildings.all") : String.join("、", never));
        }
        return new ThingPart(
                words.say("activity.buildings"),
                facts,
                facts.isEmpty() ? words.say("activity.buildings.none") : "",
                List.of(),
                List.of(),
                List.of(ThingLink.of("/education-buildings", words.say("building.list"))));
    }

    private ThingPart due(Activity activity) {
        var rows = duties.ofSubject(Activities.subject(activity.getId())).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString())))
                .toList();
        var part = ThingPart.table(
                words.say("regime.duties"),
                List.of(words.say("regime.duty"), words.say("regime.due")),
                rows,
                words.say("regime.duties.none"));
        var photo = activity.photo();
        return photo == null
                ? part
                : part.with(ThingLink.of("/attachments/" + photo, words.say("activity.photo.open")));
    }
}
