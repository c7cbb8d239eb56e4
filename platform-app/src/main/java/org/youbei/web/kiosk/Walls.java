package org.youbei.web.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.OnDutyNow;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
import org.youbei.incident.call.CallOut;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.rule.ReportClock;
import org.youbei.incident.run.UnansweredWarnings;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.warning.Warning;
import org.youbei.warning.WarningColour;
import org.youbei.warning.Warnings;
import org.youbei.web.callout.CallOutText;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Puts the wall together, in a number of statements that does not grow with what is on it. */
@Component
class Walls {
    private static final int CASES = 5;
    private static final int SIGNS = 6;
    private static final int ROOMS = 4;
    private static final int RED = 5;
    /** Minutes before its end from which a clock is nearly over. */
    private static final int NEAR = 10;

    private final Incidents incidents;
    private final IncidentReports reports;
    private final Warnings warnings;
    private final UnansweredWarnings unanswered;
    private final CallOuts callOuts;
    private final CallOutText text;
    private final DutyWatch watch;
    private final Stations stations;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    Walls(
            Incidents incidents,
            IncidentReports reports,
            Warnings warnings,
            UnansweredWarnings unanswered,
            CallOuts callOuts,
            CallOutText text,
            DutyWatch watch,
            Stations stations,
            UnitPicker units,
            Words words,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.warnings = warnings;
        this.unanswered = unanswered;
        this.callOuts = callOuts;
        this.text = text;
        this.watch = watch;
        this.stations = stations;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    Wall of(Actor actor) {
        var now = clock.instant();
        var running = incidents.running();
        var shown = running.stream().limit(CASES).toList();
        var written = reports.of(shown);
        var cases = new ArrayList<Wall.Case>();
        for (var one : shown) {
            cases.add(shown(one, written.getOrDefault(one.id(), List.of()), now));
        }
        var manned = watch.at(now);
        var all = stations.all();
        return new Wall(
                cases,
                running.size() - shown.size(),
                calls(now),
                warnings.inForce().stream()
                        .limit(SIGNS)
                        .map(one -> sign(one, now))
                        .toList(),
                unanswered.now().stream()
                        .limit(RED)
                        .map(one -> words.say(
                                "kiosk.unanswered.line",
                                one.street().unitName(),
                                one.warning().event(),
                                one.street().minutes(now)))
                        .toList(),
                rooms(actor, manned),
                Math.max(0, manned.size() - ROOMS),
                unmanned(all, manned));
    }

    private List<Wall.Call> calls(Instant now) {
        var running =
                callOuts.all().stream().filter(CallOut::isRunning).limit(CASES).toList();
        var sums = callOuts.sums(running);
        return running.stream()
                .map(one -> new Wall.Call(
                        one.title(),
                        units.name(one.unit()) + " · " + time(one.calledAt(), now),
                        text.state(one, sums, now)))
                .toList();
    }

    /** Whether an incident belongs on the wall. To be called inside a scope. */
    boolean isShown(UUID incident) {
        return incidents.find(incident).state().isRunning();
    }

    /** One incident as it hangs on the wall now. To be called inside a scope. */
    Wall.Case shown(UUID incident) {
        var one = incidents.find(incident);
        return shown(one, reports.of(one.id()), clock.instant());
    }

    private Wall.Case shown(Incident one, List<Report> written, Instant now) {
        var title = one.exercise() ? words.say("incident.exercise", one.title()) : one.title();
        var sub = units.name(one.unit()) + " · " + time(one.happenedAt(), now);
        return new Wall.Case("case-" + one.id(), title, sub, state(one.state()), runs(one, written, now));
    }

    private State state(IncidentState state) {
        return new State(
                state == IncidentState.REPORTED ? State.Kind.LATE : State.Kind.SOON,
                words.of("incident.state.", state));
    }

    private List<Wall.Run> runs(Incident one, List<Report> written, Instant now) {
        var standings = reports.clocks(one, written);
        var known = one.knownAt();
        var runs = new ArrayList<Wall.Run>();
        standings.forEach((name, standing) -> {
            var limit = name.equals("phone") ? IncidentReports.CLOCK.phone() : IncidentReports.CLOCK.written();
            var left = Duration.between(now, known.plus(limit)).toMinutes();
            runs.add(new Wall.Run(words.say("kiosk.clock." + name), state(standing, left), value(standing, left)));
        });
        reports.nextDue(one, written).ifPresent(due -> {
            var at = LocalDateTime.ofInstant(now, ChinaTime.ZONE);
            var standing = ReportClock.standing(due, null, at);
            var left = Duration.between(at, due).toMinutes();
            runs.add(new Wall.Run(words.say("kiosk.clock.next"), state(standing, left), value(standing, left)));
        });
        return runs;
    }

    private State state(ReportClock.Standing standing, long left) {
        return switch (standing.state()) {
            case IN_TIME, COVERED -> new State(State.Kind.DONE, words.say("kiosk.standing.done"));
            case LATE -> new State(State.Kind.LATE, words.say("kiosk.standing.late"));
            case OVERDUE -> new State(State.Kind.LATE, words.say("kiosk.standing.overdue"));
            case RUNNING ->
                left < NEAR
                        ? new State(State.Kind.SOON, words.say("kiosk.standing.near"))
                        : new State(State.Kind.OPEN, words.say("kiosk.standing.running"));
        };
    }

    private String value(ReportClock.Standing standing, long left) {
        return switch (standing.state()) {
            case IN_TIME, COVERED -> words.say("kiosk.value.done");
            case LATE, OVERDUE ->
                words.say("kiosk.value.over", minutes(standing.over().toMinutes()));
            case RUNNING -> words.say("kiosk.value.left", minutes(left));
        };
    }

    private String minutes(long minutes) {
        return minutes < 120
                ? words.say("kiosk.minutes", minutes)
                : words.say("kiosk.hours", minutes / 60, minutes % 60);
    }

    private Wall.Sign sign(Warning one, Instant now) {
        var missing = one.reached() - one.acknowledged();
        var slowest = one.slowest();
        var standing = missing > 0
                ? new State(State.Kind.LATE, words.say("kiosk.waiting", missing, one.reached()))
                : new State(
                        State.Kind.DONE, words.say("kiosk.acknowledged", one.reached(), slowest == null ? 0 : slowest));
        var event = one.exercise() ? words.say("warning.exercise", one.event()) : one.event();
        var expires = one.expiresAt();
        var until = expires == null ? Words.NONE : words.say("kiosk.until", time(expires, now));
        return new Wall.Sign(level(one.colour()), words.of("warning.colour.", one.colour()), event, until, standing);
    }

    private static @Nullable Integer level(WarningColour colour) {
        return switch (colour) {
            case RED -> 1;
            case ORANGE -> 2;
            case YELLOW -> 3;
            case BLUE -> 4;
            case WHITE, NONE -> null;
        };
    }

    /** The own room first; how many lead and how many are there, not who. */
    private List<Wall.Room> rooms(Actor actor, List<OnDutyNow> manned) {
        var own = Comparator.comparing((OnDutyNow one) ->
                        !actor.scope().unit().equals(Optional.of(one.station().unit())))
                .thenComparing(one -> one.station().unit().value())
                .thenComparing(one -> one.station().name());
        return manned.stream()
                .sorted(own)
                .limit(ROOMS)
                .map(one -> new Wall.Room(
                        units.name(one.station().unit()) + " " + one.station().name(),
                        people(one.people()),
                        words.say("kiosk.until", time(one.until(), clock.instant())),
                        one.station().phone()))
                .toList();
    }

    private String people(List<DutyPerson> people) {
        var leading = people.stream().filter(DutyPerson::leads).count();
        return words.say("kiosk.people", leading, people.size() - leading);
    }

    private static int unmanned(List<Station> all, List<OnDutyNow> manned) {
        var there = manned.stream().map(one -> one.station().id()).collect(Collectors.toSet());
        return (int) all.stream()
                .filter(one -> one.wholeDay() && !there.contains(one.id()))
                .count();
    }

    /** The time of day, with the day where it is another one. */
    private static String time(Instant at, Instant now) {
        var local = at.atZone(ChinaTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var time = local.toLocalTime().toString();
        return local.toLocalDate().equals(ChinaTime.day(now))
                ? time
                : local.toLocalDate().toString().substring(5) + " " + time;
    }
}
