package org.youbei.web.team;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.team.Member;
import org.youbei.team.Team;
import org.youbei.team.TeamRow;
import org.youbei.team.Teams;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;

/** Makes the page of a team: how ready it is and why, what it needs, who is in it. */
@Component
class TeamViews {
    private final Teams teams;
    private final UnitFields units;
    private final TeamWords words;
    private final PersonWords qualifications;
    private final Clock clock;

    TeamViews(Teams teams, UnitFields units, TeamWords words, PersonWords qualifications, Clock clock) {
        this.teams = teams;
        this.units = units;
        this.words = words;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    ThingPage of(Actor actor, Team team) {
        var path = "/teams/" + team.id();
        var works = actor.works() && team.isOpen();
        var row = Objects.requireNonNull(
                teams.readiness(List.of(team.id()), ChinaTime.today(clock)).get(team.id()));
        var members = teams.members(team.id());
        return new ThingPage(
                team.entry().name(),
                team.isOpen()
                        ? words.readiness(row.readiness())
                        : new State(State.Kind.ENDED, words.say("team.disbanded")),
                words.of("team.kind.", team.entry().kind()) + " · "
                        + units.name(team.entry().unit()),
                List.of(new Crumb(words.say("team.list"), "/teams")),
                works ? List.of(ThingLink.of(path + "/edit", words.say("team.edit"))) : List.of(),
                works ? steps(path) : List.of(),
                List.of(policies(row), needs(row, members, path, works), members(members, path, works)),
                List.of(ThingPart.facts(words.say("team.facts"), facts(team))),
                List.of());
    }

    private List<ThingLink> steps(String path) {
        return List.of(
                new ThingLink(path + "/members", words.say("team.join"), true),
                ThingLink.of(path + "/needs", words.say("team.needs")),
                ThingLink.of(path + "/disbanding", words.say("team.disbanding")));
    }

    private ThingPart policies(TeamRow row) {
        var rows = row.readiness().findings().stream()
                .map(finding -> List.of(
                        ThingCell.of(words.of("team.policy.", finding.policy())),
                        ThingCell.state(new State(
                                finding.isMet() ? State.Kind.DONE : State.Kind.LATE,
                                words.say(finding.isMet() ? "team.policy.yes" : "team.policy.no"))),
                        ThingCell.of(words.reason(finding)),
                        ThingCell.of(finding.isMet() ? TeamWords.NONE : words.mender(finding.policy()))))
                .toList();
        return ThingPart.table(words.say("team.readiness"), heads("policy", "met", "why", "mender"), rows, "");
    }

    private ThingPart needs(TeamRow row, List<Member> members, String path, boolean works) {
        Map<String, String> names =
                members.stream().collect(Collectors.toMap(one -> one.person().toString(), Member::name));
        var rows = row.readiness().lines().stream()
                .map(line -> List.of(
                        ThingCell.of(qualifications.qualification(line.need().qualification())),
                        ThingCell.of(words.say(
                                "team.need.bounds",
                                line.need().min(),
                                line.need().desired(),
                                line.need().max())),
                        ThingCell.of(
                                line.who().isEmpty()
                                        ? TeamWords.NONE
                                        : line.who().stream()
                                                .map(id -> names.getOrDefault(id, ""))
                                                .collect(Collectors.joining("、"))),
                        ThingCell.state(words.staffing(line.staffing()))))
                .toList();
        var part = ThingPart.table(
                words.say("team.needs.title"),
                heads("qualification", "bounds", "who", "staffing"),
                rows,
                words.say("team.needs.none"));
        return works ? part.with(ThingLink.of(path + "/needs", words.say("team.needs"))) : part;
    }

    private ThingPart members(List<Member> members, String path, boolean works) {
        var rows = members.stream()
                .map(one -> List.of(
                        ThingCell.link(one.name(), "/people/" + one.person()),
                        ThingCell.of(one.phone()),
                        ThingCell.of(words.of("team.role.", one.role())),
                        ThingCell.of(words.day(one.since())),
                        works
                                ? ThingCell.link(words.say("team.leaving"), path + "/members/" + one.person())
                                : ThingCell.of(words.day(one.reachedOn()))))
                .toList();
        return ThingPart.table(
                words.say("team.members"),
                heads("name", "phone", "role", "since", works ? "do" : "reached"),
                rows,
                words.say("team.members.none"));
    }

    private Map<String, String> facts(Team team) {
        var entry = team.entry();
        var facts = new LinkedHashMap<String, String>();
        put(
                facts,
                "level",
                words.say("team.level."
                        + (entry.level() == null ? "0" : entry.level().toString())));
        put(
                facts,
                "specialties",
                entry.sortedSpecialties().stream()
                        .map(qualifications::qualification)
                        .collect(Collectors.joining("、")));
        put(facts, "base", entry.base());
        put(facts, "ready", words.say("team.minutes", entry.readyDay(), entry.readyNight()));
        put(facts, "area", entry.area());
        put(facts, "partner", entry.partner());
        put(facts, "agreedUntil", Objects.toString(entry.agreedUntil(), ""));
        put(
                facts,
                "insurance",
                entry.insuredFrom() == null
                        ? ""
                        : entry.insurer() + " " + entry.insuredFrom() + "–" + entry.insuredUntil());
        put(facts, "kit", words.say("team.kit", entry.kitHeld(), entry.kitWanted()));
        put(facts, "exercisedOn", Objects.toString(entry.exercisedOn(), ""));
        return facts;
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(words.say("team.fact." + key), value);
        }
    }

    private List<String> heads(String... names) {
        Function<String, String> head = name -> words.say("team.head." + name);
        return java.util.Arrays.stream(names).map(head).toList();
    }
}
