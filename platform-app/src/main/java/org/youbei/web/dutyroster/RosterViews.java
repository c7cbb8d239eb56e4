package org.youbei.web.dutyroster;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.duty.Roster;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.Swap;
import org.youbei.model.Actor;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Makes the page of a roster: who sits where, what speaks against publishing it, how even it is, the swaps. */
@Component
class RosterViews {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Words words;

    RosterViews(Words words) {
        this.words = words;
    }

    State state(Roster.State state) {
        return new State(
                state == Roster.State.PUBLISHED ? State.Kind.DONE : State.Kind.IDLE,
                words.of("duty.roster.state.", state));
    }

    ThingPage of(Actor actor, Rosters.Sheet sheet, String unitName) {
        var roster = sheet.roster();
        var path = "/duty-rosters/" + roster.id();
        var main = new ArrayList<ThingPart>();
        if (roster.state() == Roster.State.DRAFT) {
            main.add(findings(sheet));
        }
        main.add(month(actor, sheet));
        main.add(loads(sheet));
        main.add(swaps(actor, sheet));
        return new ThingPage(
                words.say(
                        "duty.roster.title",
                        sheet.station().name(),
                        roster.month().toString()),
                state(roster.state()),
                unitName,
                List.of(new Crumb(words.say("duty.roster.list"), "/duty-rosters")),
                List.of(
                        ThingLink.of(path + "/roster.xlsx", words.say("duty.roster.xlsx")),
                        ThingLink.of(path + "/roster.ics", words.say("duty.roster.ics"))),
                steps(actor, sheet, path),
                main,
                List.of(facts(sheet)),
                List.of());
    }

    private List<ThingLink> steps(Actor actor, Rosters.Sheet sheet, String path) {
        if (!actor.works() || sheet.roster().state() == Roster.State.PUBLISHED) {
            return List.of();
        }
        boolean ready = sheet.findings().isEmpty();
        return List.of(
                new ThingLink(path + "/proposal", words.say("duty.roster.proposal"), !ready),
                new ThingLink(path + "/publication", words.say("duty.roster.publication"), ready)
                        .barred(words.reasons(sheet.findings())));
    }

    private ThingPart facts(Rosters.Sheet sheet) {
        var station = sheet.station();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("duty.form.phone"), station.phone());
        facts.put(
                words.say("duty.station.rules"),
                words.say(
                        station.wholeDay() ? "duty.station.rules.whole" : "duty.station.rules.slots",
                        station.leaders(),
                        station.staff(),
                        station.restHours()));
        facts.put(words.say("duty.form.basis"), station.basis().isEmpty() ? Words.NONE : station.basis());
        var steps = sheet.roster().steps();
        if (steps != null) {
            facts.put(
                    words.say("duty.roster.proposed"),
                    words.say(
                            "duty.roster.proposed.by",
                            steps,
                            Objects.requireNonNullElse(sheet.roster().millis(), 0)));
        }
        if (sheet.roster().publishedAt() != null) {
            facts.put(
                    words.say("duty.roster.published"),
                    words.moment(sheet.roster().publishedAt()) + " "
                            + sheet.roster().publishedBy());
        }
        return ThingPart.facts(words.say("duty.roster.facts"), facts);
    }

    private ThingPart findings(Rosters.Sheet sheet) {
        var rows = words.reasons(sheet.findings()).stream()
                .map(reason -> List.of(ThingCell.of(reason)))
                .toList();
        return ThingPart.table(
                words.say("duty.roster.findings"),
                List.of(words.say("duty.roster.finding")),
                rows,
                words.say("duty.roster.findings.none"));
    }

    private ThingPart month(Actor actor, Rosters.Sheet sheet) {
        var names = sheet.names();
        var swaps = sheet.swaps().stream().filter(Swap::counts).toList();
        var rows = sheet.slots().stream()
                .map(slot -> List.of(
                        slotCell(actor, sheet, slot),
                        ThingCell.of(words.say(slot.restDay() ? "duty.day.rest" : "duty.day.work")),
                        ThingCell.of(said(slot, Slot.Role.LEADER, names, swaps)),
                        ThingCell.of(said(slot, Slot.Role.STAFF, names, swaps))))
                .toList();
        return ThingPart.table(
                words.say("duty.roster.month"),
                List.of(
                        words.say("duty.slot"),
                        words.say("duty.day"),
                        words.say("duty.role.LEADER"),
                        words.say("duty.role.STAFF")),
                rows,
                words.say("duty.roster.month.none"));
    }

    private ThingCell slotCell(Actor actor, Rosters.Sheet sheet, Slot slot) {
        var text = slot(slot);
        if (!actor.works()) {
            return ThingCell.of(text);
        }
        var path = "/duty-rosters/" + sheet.roster().id() + "/slots/" + slot.id();
        return ThingCell.link(text, sheet.roster().state() == Roster.State.PUBLISHED ? path + "/swap" : path);
    }

    /** {@code 12-01 09:00 – 12-02 09:00 全天}. */
    static String slot(Slot slot) {
        return minute(slot.start()) + " – " + minute(slot.end()) + " " + slot.name();
    }

    private static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    private String said(Slot slot, Slot.Role role, Map<UUID, String> names, List<Swap> swaps) {
        return slot.seats().stream()
                .filter(seat -> seat.role() == role)
                .map(seat -> {
                    var person = seat.person();
                    if (person == null) {
                        return words.say("duty.seat.empty");
                    }
                    var name = names.getOrDefault(person, Words.NONE);
                    return now(slot, person, name, names, swaps) + (seat.locked() ? words.say("duty.seat.locked") : "");
                })
                .collect(Collectors.joining("、"));
    }

    /** The one who is there after the swaps, and who was planned. */
    private String now(Slot slot, UUID person, String name, Map<UUID, String> names, List<Swap> swaps) {
        var who = person;
        for (var swap : swaps) {
            who = swap.slot().equals(slot.id()) && swap.from().equals(who) ? swap.to() : who;
        }
        return who.equals(person) ? name : words.say("duty.seat.swapped", names.getOrDefault(who, Words.NONE), name);
    }

    private ThingPart loads(Rosters.Sheet sheet) {
        var rows = sheet.loads().stream()
                .map(load -> List.of(
                        ThingCell.of(
                                load.person().name() + " · " + load.person().post()),
                        ThingCell.of(Integer.toString(load.turns())),
                        ThingCell.of(DutyStationController.hours(load.time().toMinutes())),
                        ThingCell.of(Integer.toString(load.restDays())),
                        ThingCell.of(DutyStationController.hours(load.unbroken().toMinutes()))))
                .toList();
        return ThingPart.table(
                words.say("duty.roster.loads"),
                List.of(
                        words.say("duty.form.person"),
                        words.say("duty.load.turns"),
                        words.say("duty.load.hours"),
                        words.say("duty.load.rest-days"),
                        words.say("duty.load.unbroken")),
                rows,
                words.say("duty.people.none"));
    }

    private ThingPart swaps(Actor actor, Rosters.Sheet sheet) {
        var names = sheet.names();
        var slots = sheet.slots().stream().collect(Collectors.toMap(Slot::id, RosterViews::slot));
        var rows = sheet.swaps().stream()
                .map(swap -> List.of(
                        ThingCell.of(slots.getOrDefault(swap.slot(), "")),
                        ThingCell.of(words.of("duty.swap.kind.", swap.kind())),
                        ThingCell.of(names.getOrDefault(swap.from(), "") + " → " + names.getOrDefault(swap.to(), "")),
                        ThingCell.of(swap.reason() + "\n" + swap.askedBy() + " " + words.moment(swap.askedAt())),
                        swapState(actor, sheet, swap)))
                .toList();
        return ThingPart.table(
                words.say("duty.swaps"),
                List.of(
                        words.say("duty.slot"),
                        words.say("duty.swap.kind"),
                        words.say("duty.swap.who"),
                        words.say("duty.form.reason"),
                        words.say("duty.swap.state")),
                rows,
                words.say("duty.swaps.none"));
    }

    private ThingCell swapState(Actor actor, Rosters.Sheet sheet, Swap swap) {
        var word = words.of("duty.swap.state.", swap.state());
        if (swap.decidedAt() == null && actor.works() && !actor.account().equals(swap.askedAccount())) {
            return ThingCell.link(
                    words.say("duty.swap.decision"),
                    "/duty-rosters/" + sheet.roster().id() + "/swaps/" + swap.id());
        }
        var kind = swap.state() == Swap.State.APPROVED
                ? State.Kind.DONE
                : swap.state() == Swap.State.REFUSED ? State.Kind.ENDED : State.Kind.SOON;
        return ThingCell.state(new State(kind, word));
    }
}
