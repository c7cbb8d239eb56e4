package org.youbei.web.volunteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.person.PersonEntry;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;

/** Makes the page of a volunteer for those who work for the unit. */
@Component
class VolunteerViews {
    private final Volunteers volunteers;
    private final Shifts shifts;
    private final ServiceHours hours;
    private final ServiceCertificates certificates;
    private final OwnAccess selves;
    private final UnitFields units;
    private final VolunteerWords words;
    private final PersonWords skills;

    VolunteerViews(
            Volunteers volunteers,
            Shifts shifts,
            ServiceHours hours,
            ServiceCertificates certificates,
            OwnAccess selves,
            UnitFields units,
            VolunteerWords words,
            PersonWords skills) {
        this.volunteers = volunteers;
        this.shifts = shifts;
        this.hours = hours;
        this.certificates = certificates;
        this.selves = selves;
        this.units = units;
        this.words = words;
        this.skills = skills;
    }

    /** @param opened what the application says, shown once to whoever vets it; null else */
    ThingPage of(Actor actor, Volunteer volunteer, @Nullable PersonEntry opened) {
        var path = "/volunteers/" + volunteer.getId();
        var main = new ArrayList<ThingPart>();
        if (opened != null) {
            main.add(ThingPart.facts(words.say("volunteer.application"), skills.opened(opened)));
        }
        main.add(ThingPart.facts(words.say("volunteer.facts"), facts(volunteer)));
        if (volunteer.state() == VolunteerState.EXITING) {
            main.add(checklist(volunteer, path, actor.works()));
        }
        main.add(shifts(volunteer));
        main.add(hours(volunteer, actor.works()));
        main.add(certificates(volunteer, path, actor.works()));
        return new ThingPage(
                volunteer.seen().name(),
                words.state(volunteer.state()),
                units.name(volunteer.unit()),
                List.of(new Crumb(words.say("volunteer.list"), "/volunteers")),
                List.of(),
                actor.works() ? steps(actor, volunteer, path) : List.of(),
                main,
                List.of(),
                volunteers.timeline(volunteer.getId()).stream()
                        .map(fact -> TimelineEntry.told(
                                words,
                                fact.at(),
                                fact.name(),
                                words.say("volunteer.was." + Words.noun(fact.step())),
                                fact.remark().isEmpty() ? null : fact.remark(),
                                null,
                                State.Kind.OPEN))
                        .toList());
    }

    private List<ThingLink> steps(Actor actor, Volunteer volunteer, String path) {
        var links = new ArrayList<ThingLink>();
        if (volunteer.state() == VolunteerState.APPLIED) {
            links.add(ThingLink.of(path + "/application", words.say("volunteer.open")));
        }
        boolean first = true;
        for (var step : Volunteers.possible(volunteer)) {
            var reasons = volunteers.objections(actor, volunteer, Step.of(step, "–"));
            var leads = first
                    && step != VolunteerStep.REFUSAL
                    && step != VolunteerStep.EXIT
                    && step != VolunteerStep.LEAVING;
            links.add(
                    new ThingLink(path + "/" + Words.noun(step), words.say("volunteer.step." + Words.noun(step)), leads)
                            .barred(words.reasons(reasons)));
            first = first && !leads;
        }
        if (OwnAccess.invites(volunteer.state()) && !selves.hasAccount(volunteer.getId())) {
            links.add(ThingLink.of(path + "/invitation", words.say("volunteer.invitation")));
        }
        return links;
    }

    private Map<String, String> facts(Volunteer volunteer) {
        var seen = volunteer.seen();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("volunteer.card"), seen.code());
        facts.put(words.say("person.form.phone"), seen.phone().isEmpty() ? Words.NONE : seen.phone());
        facts.put(
                words.say("volunteer.skills"),
                VolunteerWords.list(
                        seen.skills().stream().map(skills::qualification).toList()));
        facts.put(words.say("volunteer.availability"), words.availability(seen.availability()));
        facts.put(words.say("volunteer.distance"), words.say("volunteer.kilometres", seen.distance()));
        facts.put(words.say("volunteer.applied"), words.day(seen.appliedOn()));
        if (OwnAccess.invites(volunteer.state())) {
            facts.put(
                    words.say("volunteer.account"),
                    words.say(selves.hasAccount(volunteer.getId()) ? "volunteer.account.yes" : "volunteer.account.no"));
        }
        if (seen.guardian()) {
            facts.put(
                    words.say("volunteer.adult"),
                    words.say("volunteer.guardian.until", seen.adultOn().toString()));
        }
        if (seen.againOn() != null) {
            facts.put(words.say("volunteer.again"), words.day(seen.againOn()));
        }
        return facts;
    }

    private ThingPart checklist(Volunteer volunteer, String path, boolean works) {
        var rows = new ArrayList<List<ThingCell>>();
        volunteers.checklist(volunteer.getId()).forEach((item, standing) -> {
            var last = standing.isSettled()
                    ? ThingCell.of(standing.note().isEmpty() ? words.say("volunteer.exit.none") : standing.note())
                    : item.isComputed()
                            ? ThingCell.of(words.say("volunteer.exit.open", standing.open()))
                            : works
                                    ? ThingCell.link(words.say("volunteer.exit.settle"), path + "/exit/" + item)
                                    : ThingCell.of(words.say("volunteer.exit.waiting"));
            rows.add(List.of(
                    ThingCell.of(words.of("volunteer.exit.", item)),
                    ThingCell.state(new State(
                            standing.isSettled() ? State.Kind.DONE : State.Kind.LATE,
                            words.say(standing.isSettled() ? "volunteer.exit.yes" : "volunteer.exit.no"))),
                    last));
        });
        return ThingPart.table(
                words.say("volunteer.exit"),
                List.of(
                        words.say("volunteer.exit.item"),
                        words.say("volunteer.exit.state"),
                        words.say("volunteer.exit.how")),
                rows,
                "");
    }

    private ThingPart shifts(Volunteer volunteer) {
        var rows = shifts.of(volunteer.getId()).stream()
                .map(shift -> List.of(
                        ThingCell.link(shift.title(), "/shifts/" + shift.id()),
                        ThingCell.of(words.time(shift)),
                        ThingCell.of(shift.place())))
                .toList();
        return ThingPart.table(
                words.say("volunteer.shifts"),
                List.of(words.say("shift.form.title"), words.say("shift.time"), words.say("shift.form.place")),
                rows,
                words.say("volunteer.shifts.none"));
    }

    private ThingPart hours(Volunteer volunteer, boolean works) {
        var rows = hours.of(volunteer.getId()).stream()
                .map(row -> List.of(
                        ThingCell.of(words.moment(row.startsAt()) + " – " + words.moment(row.endsAt())),
                        ThingCell.of(words.of("service-hours.kind.", row.kind()) + "\n" + row.what()),
                        ThingCell.of(words.hours(row.time().minutes())),
                        works && row.isOpen()
                                ? ThingCell.link(
                                        words.say("service-hours.confirmation"),
                                        "/service-hours/" + row.id() + "/confirmation")
                                : ThingCell.state(words.hours(row))))
                .toList();
        return ThingPart.table(
                words.say("volunteer.served"),
                List.of(
                        words.say("shift.time"),
                        words.say("service-hours.what"),
                        words.say("service-hours.time"),
                        words.say("service-hours.state")),
                rows,
                words.say("volunteer.served.none"));
    }

    private ThingPart certificates(Volunteer volunteer, String path, boolean works) {
        var rows = certificates.of(volunteer.getId()).stream()
                .map(one -> List.of(
                        ThingCell.link(one.number(), "/service-certificates/" + one.code()),
                        ThingCell.of(one.from() + " – " + one.to()),
                        ThingCell.of(words.hours(one.time().minutes())),
                        works && one.withdrawnOn() == null
                                ? ThingCell.link(
                                        words.say("service-certificate.paper"),
                                        "/service-certificates/" + one.code() + "/paper")
                                : ThingCell.of(Objects.toString(one.withdrawnOn(), Words.NONE))))
                .toList();
        var part = ThingPart.table(
                words.say("volunteer.certificates"),
                List.of(
                        words.say("service-certificate.number"),
                        words.say("service-certificate.period"),
                        words.say("service-hours.time"),
                        words.say("person.do")),
                rows,
                words.say("volunteer.certificates.none"));
        return works
                ? part.with(ThingLink.of(path + "/service-certificates", words.say("service-certificate.new")))
                : part;
    }
}
