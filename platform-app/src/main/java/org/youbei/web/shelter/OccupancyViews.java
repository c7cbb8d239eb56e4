package org.youbei.web.shelter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.stay.Household;
import org.youbei.shelter.stay.Need;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.shelter.stay.Opening;
import org.youbei.shelter.stay.Openings;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Makes the page of an opening: who is inside, what they need, and how it came about. */
@Component
class OccupancyViews {
    private static final int MOST_LINES = 100;

    private final Occupancies occupancies;
    private final Openings openings;
    private final UnitPicker units;
    private final ShelterWords words;

    OccupancyViews(Occupancies occupancies, Openings openings, UnitPicker units, ShelterWords words) {
        this.occupancies = occupancies;
        this.openings = openings;
        this.units = units;
        this.words = words;
    }

    /** @param at a minute of which the number of people is asked; null for none */
    ThingPage of(Actor actor, Opening opening, @Nullable Instant at) {
        var path = "/occupancies/" + opening.id();
        var households = occupancies.households(opening.id());
        var saturated = opening.isOpen() && occupancies.isSaturated(opening);
        var may = opening.isOpen() && ShelterRegister.mayKeep(actor, opening.unit());
        return new ThingPage(
                words.say("occupancy.title", opening.name()),
                state(opening, saturated),
                words.say("shelter.occasion." + opening.occasion()) + " · " + opening.reference() + " · "
                        + units.name(opening.unit()),
                List.of(
                        new Crumb(words.say("shelter.list"), "/shelters"),
                        new Crumb(opening.name(), "/shelters/" + opening.shelter())),
                List.of(),
                may ? steps(path) : List.of(),
                List.of(people(opening, households, at, saturated), households(households, path, may), lines(opening)),
                List.of(ThingPart.facts(words.say("occupancy.needs"), needs(households))),
                List.of());
    }

    private State state(Opening opening, boolean saturated) {
        if (!opening.isOpen()) {
            return new State(State.Kind.ENDED, words.say("occupancy.closed"));
        }
        if (saturated) {
            return new State(State.Kind.LATE, words.say("shelter.saturated"));
        }
        return opening.paused()
                ? new State(State.Kind.PAUSED, words.say("shelter.state.PAUSED"))
                : new State(State.Kind.OPEN, words.say("shelter.state.OPEN"));
    }

    private List<ThingLink> steps(String path) {
        return List.of(
                new ThingLink(path + "/arrivals", words.say("occupancy.arrival"), true),
                ThingLink.of(path + "/count", words.say("occupancy.count")),
                ThingLink.of(path + "/departures", words.say("occupancy.departures")));
    }

    private ThingPart people(Opening opening, List<Household> households, @Nullable Instant at, boolean saturated) {
        var facts = new LinkedHashMap<String, String>();
        int inside = openings.inside(opening.id());
        var room = opening.room();
        facts.put(words.say("occupancy.inside"), words.people(inside));
        facts.put(words.say("shelter.column.room"), words.people(room));
        facts.put(
                words.say("occupancy.households"),
                String.valueOf(
                        households.stream().filter(one -> one.inside() > 0).count()));
        facts.put(
                words.say("occupancy.groups"),
                words.say(
                        "occupancy.groups.said",
                        present(households).mapToInt(Household::children).sum(),
                        present(households).mapToInt(Household::elderly).sum()));
        facts.put(words.say("shelter.head.opened"), words.moment(opening.openedAt()) + " " + opening.openedBy());
        facts.put(words.say("shelter.head.closed"), words.moment(opening.closedAt()));
        if (at != null) {
            facts.put(words.say("occupancy.at", words.moment(at)), words.people(occupancies.inside(opening.id(), at)));
        }
        if (saturated) {
            facts.put(
                    words.say("occupancy.warning"), words.say("occupancy.saturated", inside, room == null ? 0 : room));
        }
        if (opening.forgottenOn() != null) {
            facts.put(words.say("occupancy.forgotten"), words.day(opening.forgottenOn()));
        }
        return ThingPart.facts(words.say("occupancy.people"), facts)
                .with(ThingLink.of("/occupancies/" + opening.id() + "/moments", words.say("occupancy.moment")));
    }

    private static java.util.stream.Stream<Household> present(List<Household> households) {
        return households.stream().filter(one -> one.inside() > 0);
    }

    private Map<String, String> needs(List<Household> households) {
        var needs = new LinkedHashMap<String, String>();
        for (var need : Need.values()) {
            long count = present(households)
                    .filter(one -> Sets.read(one.needs(), Need.class).contains(need))
                    .count();
            needs.put(words.of("shelter.need.", need), words.say("occupancy.households.count", count));
        }
        return needs;
    }

    private ThingPart households(List<Household> households, String path, boolean may) {
        var rows = new ArrayList<List<ThingCell>>();
        for (var one : households) {
            rows.add(List.of(
                    may ? ThingCell.link(one.code(), path + "/households/" + one.id()) : ThingCell.of(one.code()),
                    ThingCell.of(one.shown()),
                    ThingCell.of(words.say("occupancy.people.of", one.inside(), one.children(), one.elderly())),
                    ThingCell.of(words.needs(one.needs()))));
        }
        return ThingPart.table(
                words.say("occupancy.households"),
                words.heads("code", "name", "people", "needs"),
                rows,
                words.say("occupancy.households.none"));
    }

    private ThingPart lines(Opening opening) {
        var rows = occupancies.latest(opening.id(), MOST_LINES).stream()
                .map(line -> List.of(
                        ThingCell.of(words.moment(line.at())),
                        ThingCell.of(words.of("occupancy.kind.", line.kind())),
                        ThingCell.of(line.code() == null ? "—" : line.code()),
                        ThingCell.of(line.people() > 0 ? "+" + line.people() : String.valueOf(line.people())),
                        ThingCell.of(String.valueOf(line.inside())),
                        ThingCell.of(line.remark().isEmpty() ? line.by() : line.by() + "：" + line.remark())))
                .toList();
        return ThingPart.table(
                words.say("occupancy.ledger"),
                words.heads("at", "kind", "code", "change", "inside", "by"),
                rows,
                words.say("occupancy.ledger.none"));
    }

    /** One household, with what can be done for it. */
    ThingPage household(Opening opening, Household one) {
        var path = "/occupancies/" + opening.id() + "/households/" + one.id();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("shelter.head.code"), one.code());
        facts.put(words.say("shelter.head.name"), one.shown());
        facts.put(
                words.say("shelter.head.people"),
                words.say("occupancy.people.of", one.inside(), one.children(), one.elderly()));
        facts.put(words.say("shelter.head.needs"), words.needs(one.needs()));
        return new ThingPage(
                words.say("occupancy.household", one.code()),
                new State(
                        one.inside() > 0 ? State.Kind.OPEN : State.Kind.ENDED,
                        words.say(one.inside() > 0 ? "occupancy.present" : "occupancy.gone")),
                opening.name(),
                List.of(new Crumb(words.say("occupancy.title", opening.name()), "/occupancies/" + opening.id())),
                List.of(),
                List.of(
                        new ThingLink(path + "/leave", words.say("occupancy.leave"), true),
                        ThingLink.of(path + "/move", words.say("occupancy.move")),
                        ThingLink.of(path + "/missing", words.say("occupancy.missing")),
                        ThingLink.of(path + "/return", words.say("occupancy.return")),
                        ThingLink.of(path + "/contact", words.say("occupancy.contact"))),
                List.of(ThingPart.facts(words.say("occupancy.household.facts"), facts)),
                List.of(),
                List.of());
    }
}
