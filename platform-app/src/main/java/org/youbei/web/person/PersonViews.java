package org.youbei.web.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.person.Certificate;
import org.youbei.person.Certificates;
import org.youbei.person.DataRequests;
import org.youbei.person.Merges;
import org.youbei.person.Person;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.team.Posts;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** Makes the page of a person: person, certificates, what they allow, where the person acts. */
@Component
class PersonViews {
    private final Persons persons;
    private final Certificates certificates;
    private final DataRequests requests;
    private final Merges merges;
    private final Posts posts;
    private final UnitFields units;
    private final PersonWords words;
    private final Clock clock;

    PersonViews(
            Persons persons,
            Certificates certificates,
            DataRequests requests,
            Merges merges,
            Posts posts,
            UnitFields units,
            PersonWords words,
            Clock clock) {
        this.persons = persons;
        this.certificates = certificates;
        this.requests = requests;
        this.merges = merges;
        this.posts = posts;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param opened what is shown once after somebody gave a reason; null else */
    ThingPage of(Actor actor, Person person, @Nullable PersonEntry opened) {
        var path = "/people/" + person.id();
        var into = merges.into(person.id());
        var works = actor.works() && person.anonymisedOn() == null && into == null;
        var main = new ArrayList<ThingPart>();
        if (opened != null) {
            main.add(ThingPart.facts(words.say("person.opened"), words.opened(opened)));
        }
        main.add(ThingPart.facts(words.say("person.facts"), facts(person)));
        main.add(certificates(person, path, works));
        main.add(acts(person));
        main.add(requests(person, path, works));
        var merged = merges.of(person.id());
        if (!merged.isEmpty()) {
            main.add(merges(merged, path, works));
        }
        return new ThingPage(
                person.name(),
                state(person),
                units.name(person.unit()),
                List.of(new Crumb(words.say("person.list"), "/people")),
                into != null
                        ? List.of(ThingLink.of("/people/" + into, words.say("person.merged.into")))
                        : works ? List.of(ThingLink.of(path + "/edit", words.say("person.edit"))) : List.of(),
                works ? steps(path) : List.of(),
                main,
                List.of(),
                List.of());
    }

    private List<ThingLink> steps(String path) {
        return List.of(
                new ThingLink(path + "/certificates", words.say("person.certificate.new"), true),
                ThingLink.of(path + "/revelation", words.say("person.reveal")),
                ThingLink.of(path + "/requests", words.say("person.request.new")),
                ThingLink.of(path + "/merging", words.say("person.merge")));
    }

    private ThingPart merges(List<Merges.Merge> merged, String path, boolean works) {
        var rows = merged.stream()
                .map(merge -> List.of(
                        ThingCell.of(words.day(merge.mergedOn())),
                        ThingCell.of(merge.mergedBy()),
                        ThingCell.of(merge.reason()),
                        merge.undoneOn() != null
                                ? ThingCell.of(words.say("person.merge.undone", words.day(merge.undoneOn())))
                                : works
                                        ? ThingCell.link(words.say("person.merge.undo"), path + "/merges/" + merge.id())
                                        : ThingCell.of(words.say("person.merge.holds"))))
                .toList();
        return ThingPart.table(
                words.say("person.merges"),
                List.of(
                        words.say("person.merge.on"),
                        words.say("person.merge.by"),
                        words.say("person.form.reason"),
                        words.say("person.do")),
                rows,
                "");
    }

    private State state(Person person) {
        return person.anonymisedOn() == null
                ? new State(State.Kind.OPEN, words.say("person.state.known"))
                : new State(State.Kind.ENDED, words.say("person.state.forgotten"));
    }

    private Map<String, String> facts(Person person) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("person.form.name"), person.name());
        facts.put(
                words.say("person.document"),
                (words.of("person.id-kind.", person.idKind()) + " " + person.idShown()).strip());
        facts.put(words.say("person.form.phone"), person.phone().isEmpty() ? words.say("person.none") : person.phone());
        facts.put(
                words.say("person.reached"),
                person.reachedOn() == null ? words.say("person.reached.never") : words.day(person.reachedOn()));
        facts.put(
                words.say("person.noticed"),
                words.say("person.noticed.on", person.noticedOn().toString(), person.noticeVersion()));
        return facts;
    }

    private ThingPart certificates(Person person, String path, boolean works) {
        var today = ChinaTime.today(clock);
        var rows = certificates.of(person.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(words.kind(one) + "\n" + one.number()),
                        ThingCell.of(words.allows(one.kind())),
                        ThingCell.of(
                                one.until() == null ? words.say("person.certificate.endless") : words.day(one.until())),
                        ThingCell.state(state(one, today)),
                        works && one.withdrawnOn() == null && !one.replaced()
                                ? ThingCell.link(
                                        words.say("certificate.withdrawal"),
                                        "/certificates/" + one.id() + "/withdrawal")
                                : ThingCell.of(words.say(
                                        "person.certificate.checked",
                                        one.checkedBy(),
                                        one.checkedOn().toString()))))
                .toList();
        var heads = List.of(
                words.say("person.form.certificate"),
                words.say("person.certificate.allows"),
                words.say("person.form.until"),
                words.say("person.certificate.state"),
                words.say("person.do"));
        var part =
                ThingPart.table(words.say("person.certificates"), heads, rows, words.say("person.certificates.none"));
        return works ? part.with(ThingLink.of(path + "/certificates", words.say("person.certificate.new"))) : part;
    }

    private State state(Certificate one, java.time.LocalDate today) {
        if (one.withdrawnOn() != null) {
            return new State(State.Kind.ENDED, words.say("person.certificate.state.WITHDRAWN"));
        }
        return one.replaced()
                ? new State(State.Kind.ENDED, words.say("person.certificate.state.REPLACED"))
                : words.certificate(one.on(today));
    }

    /** Posts and memberships, in the order in which they begin. */
    private ThingPart acts(Person person) {
        var rows = new ArrayList<List<ThingCell>>();
        for (var held : posts.held(person.id())) {
            var title = posts.required(held.unit(), held.post())
                    .map(post -> post.title().in(LocaleContextHolder.getLocale()))
                    .orElse(held.post());
            rows.add(List.of(
                    ThingCell.link(units.name(held.unit()), "/posts?unit=" + held.unit()),
                    ThingCell.of(title + " " + words.of("post.place.", held.place())),
                    ThingCell.of(words.day(held.since())),
                    ThingCell.of(PersonWords.NONE)));
        }
        for (var one : persons.memberships(person.id())) {
            rows.add(List.of(
                    ThingCell.of(one.unitName()),
                    ThingCell.of(words.of("person.membership.", one.kind())),
                    ThingCell.of(words.day(one.since())),
                    ThingCell.of(words.day(one.until()))));
        }
        var heads = List.of(
                words.say("person.form.unit"),
                words.say("person.acts.as"),
                words.say("person.acts.since"),
                words.say("person.acts.until"));
        return ThingPart.table(words.say("person.acts"), heads, rows, words.say("person.acts.none"));
    }

    private ThingPart requests(Person person, String path, boolean works) {
        var rows = requests.of(person.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(words.of("person.request.", one.kind())),
                        ThingCell.of(words.day(one.askedOn())),
                        one.answeredOn() == null && works
                                ? ThingCell.link(
                                        words.say("data-request.answer"), "/data-requests/" + one.id() + "/answer")
                                : ThingCell.of(
                                        one.answeredOn() == null
                                                ? words.say("person.request.open")
                                                : one.answeredOn() + " " + one.answeredBy() + "：" + one.answer())))
                .toList();
        var heads = List.of(
                words.say("person.form.request_kind"),
                words.say("person.request.asked"),
                words.say("person.request.answered"));
        return ThingPart.table(words.say("person.requests"), heads, rows, words.say("person.requests.none"));
    }
}
