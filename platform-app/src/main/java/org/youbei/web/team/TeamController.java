package org.youbei.web.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.team.MemberRole;
import org.youbei.team.Squad;
import org.youbei.team.Team;
import org.youbei.team.TeamFilter;
import org.youbei.team.TeamKind;
import org.youbei.team.TeamList;
import org.youbei.team.TeamRefusal;
import org.youbei.team.TeamRow;
import org.youbei.team.Teams;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.person.PersonForms;
import org.youbei.web.person.UnitFields;

/** Teams: the list with how each stands, one of them, and what is changed about it. */
@Controller
class TeamController {
    private final Teams teams;
    private final Persons persons;
    private final TeamViews views;
    private final TeamForms forms;
    private final UnitFields units;
    private final StepPages steps;
    private final TeamWords words;
    private final Clock clock;
    private final Ledger<TeamFilter, TeamRow> ledger;

    TeamController(
            Teams teams,
            TeamList list,
            Persons persons,
            TeamViews views,
            TeamForms forms,
            UnitFields units,
            StepPages steps,
            TeamWords words,
            MessageSource messages,
            Clock clock) {
        this.teams = teams;
        this.persons = persons;
        this.views = views;
        this.forms = forms;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "team",
                "/teams",
                list,
                Column.link(
                                "team.form.name",
                                row -> "/teams/" + row.id(),
                                (TeamRow row) -> row.entry().name())
                        .sorted("name")
                        .onPage(),
                // What comes in again stands under the heads of the import.
                Column.<TeamRow>text("team.file.unit", row -> row.unit().value())
                        .inFiles(),
                Column.<TeamRow>text("team.file.name", row -> row.entry().name())
                        .inFiles(),
                Column.<TeamRow>text(
                                "team.form.kind",
                                row -> words.of("team.kind.", row.entry().kind()))
                        .wide(),
                Column.text("team.form.unit", TeamRow::unitName).sorted("unit").onPage(),
                Column.text("team.file.belongs", TeamRow::unitName).inFiles(),
                Column.<TeamRow>text("team.form.base", row -> row.entry().base())
                        .inFiles(),
                Column.<TeamRow>text(
                                "team.form.readyDay",
                                row -> String.valueOf(row.entry().readyDay()))
                        .inFiles(),
                Column.<TeamRow>text(
                                "team.form.readyNight",
                                row -> String.valueOf(row.entry().readyNight()))
                        .inFiles(),
                Column.count("team.members", TeamRow::members),
                Column.state(
                        "team.staffing", row -> words.staffing(row.readiness().staffing())),
                Column.state("team.readiness", row -> words.readiness(row.readiness())),
                Column.<TeamRow>text("team.why", row -> words.reasons(row.readiness()))
                        .wide());
    }

    @GetMapping("/teams")
    String index(
            Actor actor,
            @ModelAttribute TeamFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act(actor.works(), "team.import", "/team-imports")
                .same("team.export", "/teams.xlsx")
                .primary(actor.works(), "team.new", "/teams/new")
                .begin(actor.works(), "team.new", "/teams/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("kind", TeamKind.values(), "team.kind.")
                .find("q", "team.find")
                .show(model);
    }

    @GetMapping("/teams.xlsx")
    void xlsx(Actor actor, @ModelAttribute TeamFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/teams/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(making(actor));
    }

    @PostMapping("/teams")
    ModelAndView make(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                making(actor),
                sent,
                typed -> typed,
                (id, typed) -> UnitFields.read(typed).then(unit -> teams.make(actor, id, forms.read(typed, unit))),
                id -> "/teams/" + id);
    }

    private StepForm making(Actor actor) {
        var fields = new ArrayList<FormField>();
        fields.add(units.field(actor));
        fields.addAll(forms.team(null));
        return StepForm.of(page("team.new", "", "/teams", "/teams"), fields);
    }

    @GetMapping("/teams/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, teams.find(id)));
        return "thing/show";
    }

    @GetMapping("/teams/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return steps.show(changing(worked(actor, id)));
    }

    @PostMapping("/teams/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        var team = worked(actor, id);
        return steps.take(
                changing(team),
                sent,
                typed -> typed,
                (request, typed) -> teams.change(
                        actor,
                        id,
                        typed.number("revision"),
                        forms.read(typed, team.entry().unit())));
    }

    private StepForm changing(Team team) {
        var fields = new ArrayList<>(forms.team(team.entry()));
        fields.add(FormField.hidden("revision", String.valueOf(team.revision())));
        return form("team.edit", team, "/edit", fields);
    }

    @GetMapping("/teams/{id}/needs")
    ModelAndView needing(Actor actor, @PathVariable UUID id) {
        var team = worked(actor, id);
        return steps.show(form("team.needs", team, "/needs", forms.needs(needs(team))));
    }

    @PostMapping("/teams/{id}/needs")
    ModelAndView need(Actor actor, @PathVariable UUID id, Sent sent) {
        var team = worked(actor, id);
        return steps.take(
                form("team.needs", team, "/needs", forms.needs(needs(team))),
                sent,
                typed -> typed,
                (request, typed) -> forms.readNeeds(typed).then(needs -> teams.need(actor, id, needs)));
    }

    private List<org.youbei.team.staffing.Need> needs(Team team) {
        var squad = Objects.requireNonNull(
                teams.readiness(List.of(team.id()), today()).get(team.id()), "the readiness of a team that is there");
        return squad.readiness().lines().stream().map(Squad.Line::need).toList();
    }

    @GetMapping("/teams/{id}/members")
    ModelAndView joining(Actor actor, @PathVariable UUID id) {
        return steps.show(joinForm(actor, worked(actor, id)));
    }

    @PostMapping("/teams/{id}/members")
    ModelAndView join(Actor actor, @PathVariable UUID id, Sent sent) {
        record Joining(Typed typed, @Nullable UUID person, MemberRole role, LocalDate since) {}
        var team = worked(actor, id);
        return steps.take(
                joinForm(actor, team),
                sent,
                typed -> new Joining(
                        typed,
                        typed.idIfAny("person").orElse(null),
                        typed.choice("role", MemberRole.class),
                        typed.day("since")),
                (request, said) -> person(actor, team.entry().unit(), request, said.typed(), said.person())
                        .then(person -> teams.join(actor, id, person, said.role(), said.since())));
    }

    private Outcome<UUID> person(Actor actor, JurisdictionCode unit, UUID request, Typed typed, @Nullable UUID chosen) {
        if (chosen != null) {
            return Outcome.done(chosen);
        }
        return typed.words("name").isEmpty()
                ? Outcome.refused(TeamRefusal.PERSON.at("person"))
                : persons.enter(actor, new Entering(request, unit, PersonForms.read(typed), MembershipKind.TEAM));
    }

    private StepForm joinForm(Actor actor, Team team) {
        return form(
                "team.join", team, "/members", forms.member(actor, team.entry().unit(), today().toString()));
    }

    @GetMapping("/teams/{id}/members/{person}")
    ModelAndView leaving(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        return steps.show(leaveForm(worked(actor, id), person));
    }

    @PostMapping("/teams/{id}/members/{person}")
    ModelAndView leave(Actor actor, @PathVariable UUID id, @PathVariable UUID person, Sent sent) {
        return steps.take(
                leaveForm(worked(actor, id), person),
                sent,
                typed -> person,
                (request, gone) -> teams.leave(actor, id, gone));
    }

    private StepForm leaveForm(Team team, UUID person) {
        var back = "/teams/" + team.id();
        var about = team.entry().name() + " · " + persons.find(person).name();
        return StepForm.of(page("team.leaving", about, back + "/members/" + person, back), List.of());
    }

    @GetMapping("/teams/{id}/disbanding")
    ModelAndView disbanding(Actor actor, @PathVariable UUID id) {
        return steps.show(disbandForm(worked(actor, id)));
    }

    @PostMapping("/teams/{id}/disbanding")
    ModelAndView disband(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                disbandForm(worked(actor, id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> teams.disband(actor, id, reason));
    }

    private StepForm disbandForm(Team team) {
        return form("team.disbanding", team, "/disbanding", List.of(FormField.text("reason", 300)));
    }

    private Team worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return teams.find(id);
    }

    private StepForm form(String key, Team team, String path, List<FormField> fields) {
        var back = "/teams/" + team.id();
        return StepForm.of(page(key, team.entry().name(), back + path, back), fields)
                .barred(team.isOpen() ? List.of() : List.of(TeamRefusal.DISBANDED.refusal()), words);
    }

    private FormPages.Form page(String key, String about, String action, String back) {
        return new FormPages.Form(key, "team.form", about, words.say(key + ".hint"), action, back);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
