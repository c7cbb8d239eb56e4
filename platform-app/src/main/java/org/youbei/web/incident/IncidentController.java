package org.youbei.web.incident;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.IncidentStep;
import org.youbei.incident.Incidents;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.web.activation.ActivationSheets;
import org.youbei.web.incidentreport.ReportText;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.Followed;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.live.LiveWatchers;

/** Incidents: what runs, and each one with its clocks, reports, plans in action, who is affected, what is near, and everything that happened. */
@Controller
@RequestMapping("/incidents")
class IncidentController {
    private static final String LIST = "/incidents";
    private static final int MOST_LINES = 200;

    private final Incidents incidents;
    private final IncidentReports reports;
    private final Activations activations;
    private final ActivationSheets sheets;
    private final IncidentParts parts;
    private final IncidentWords names;
    private final LiveWatchers watchers;
    private final ReportText text;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    IncidentController(
            Incidents incidents,
            IncidentReports reports,
            Activations activations,
            ActivationSheets sheets,
            IncidentParts parts,
            IncidentWords names,
            LiveWatchers watchers,
            ReportText text,
            UnitPicker units,
            Words words,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.activations = activations;
        this.sheets = sheets;
        this.parts = parts;
        this.names = names;
        this.watchers = watchers;
        this.text = text;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var all = incidents.all();
        var acts = actor.works()
                ? List.of(new ThingLink("/incident-reports/new", words.say("inforeport.new"), true))
                : List.<ThingLink>of();
        return TablePage.of(
                        words.say("incident.list"),
                        words.say("incident.list.sub"),
                        acts,
                        table(
                                "incident.running",
                                all.stream()
                                        .filter(one -> one.state().isRunning())
                                        .toList()),
                        table(
                                "incident.over",
                                all.stream()
                                        .filter(one -> !one.state().isRunning())
                                        .toList()))
                .show(model);
    }

    private ThingPart table(String title, List<Incident> rows) {
        var written = reports.of(rows);
        return ThingPart.table(
                words.say(title),
                List.of(
                        words.say("incident.incident"),
                        words.say("incident.unit"),
                        words.say("incident.happened"),
                        words.say("incident.grade"),
                        words.say("inforeport.clock.written"),
                        words.say("incident.state")),
                rows.stream()
                        .map(one -> row(one, written.getOrDefault(one.id(), List.of())))
                        .toList(),
                words.say(title + ".none"));
    }

    private List<ThingCell> row(Incident one, List<Report> written) {
        var standing = reports.clocks(one, written).get("written");
        return List.of(
                ThingCell.link(names.name(one), LIST + "/" + one.id()),
                ThingCell.of(units.name(one.unit())),
                ThingCell.of(words.moment(one.happenedAt())),
                ThingCell.of(words.of("incident.grade.", one.grade())),
                standing == null ? ThingCell.of(Words.NONE) : ThingCell.state(text.clock(standing)),
                ThingCell.state(names.state(one.state())));
    }

    /** @return nothing but 304 to a script that brings the version it shows and would get the same again */
    @GetMapping("/{id}")
    @Nullable String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            WebRequest request) {
        InspectionAnswers.demandReader(actor);
        var incident = incidents.find(id);
        var followed = followed(incident);
        if (fragment != null && request.checkNotModified('"' + followed.version() + '"')) {
            return null;
        }
        followed.in(model);
        model.addAttribute("thing", page(actor, incident));
        return "thing/show";
    }

    private ThingPage page(Actor actor, Incident incident) {
        var path = LIST + "/" + incident.id();
        return new ThingPage(
                names.name(incident),
                names.state(incident.state()),
                units.name(incident.unit()) + " · " + incident.place(),
                List.of(new Crumb(words.say("incident.list"), LIST)),
                List.of(
                        ThingLink.of(path + "/run", words.say("incident.run")),
                        ThingLink.of(path + "/review", words.say("afteraction.open"))),
                acts(actor, incident),
                parts.main(incident),
                parts.side(incident),
                incidents.timeline(incident.id()).stream()
                        .limit(MOST_LINES)
                        .map(names::entry)
                        .toList());
    }

    /** Lines are counted; clocks go on by the minute. */
    private Followed followed(Incident incident) {
        var minute = incident.state().isRunning() ? clock.instant().getEpochSecond() / 60 : 0;
        return new Followed(
                LIST + "/" + incident.id() + "/events",
                incident.state().name(),
                incident.state() + "-" + minute + "." + incidents.lines(incident.id()));
    }

    /** Sends each new line of the timeline and each changed step, and tells of any other change, after which whoever listens reads the page again. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(Actor actor, @PathVariable UUID id, HttpSession session, Locale locale) {
        InspectionAnswers.demandReader(actor);
        return watchers.stream(IncidentWatchers.topic(incidents.find(id).id()), session, locale);
    }

    private List<ThingLink> acts(Actor actor, Incident incident) {
        if (!actor.works()) {
            return List.of();
        }
        var path = LIST + "/" + incident.id();
        var acts = new ArrayList<ThingLink>();
        for (var step : IncidentStep.values()) {
            if (step.isTakenIn(incident.state())) {
                var link = new ThingLink(
                        path + "/steps/" + Words.noun(step),
                        words.of("incident.step.", step),
                        step != IncidentStep.FALSE_ALARM && acts.isEmpty());
                acts.add(link.barred(words.reasons(incidents.objections(incident, step))));
            }
        }
        if (incident.state().isRunning() || incident.state() == IncidentState.ENDED) {
            acts.add(ThingLink.of("/loss-surveys/of/" + incident.id(), words.say("loss.ask")));
        }
        if (incident.state().isRunning()) {
            acts.add(ThingLink.of(path + "/activation", words.say("activation.start")));
            acts.add(ThingLink.of("/call-outs/of/" + incident.id(), words.say("callout.new")));
            acts.add(ThingLink.of(path + "/grade", words.say("incident.grading")));
            acts.add(ThingLink.of(path + "/merge", words.say("incident.merge")));
            acts.add(ThingLink.of("/incident-reports/of/" + incident.id(), words.say("inforeport.next")));
        }
        return acts;
    }

    /** Everything that runs for the incident on one page. */
    @GetMapping("/{id}/run")
    @Nullable String run(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            WebRequest request) {
        InspectionAnswers.demandReader(actor);
        var incident = incidents.find(id);
        var all = activations.of(id);
        var followed = sheets.followed(incident.id(), incident.state().name(), all);
        if (fragment != null && request.checkNotModified('"' + followed.version() + '"')) {
            return null;
        }
        followed.in(model);
        var tables = all.stream()
                .map(one -> sheets.part(actor, one, sheets.title(one))
                        .with(ThingLink.of("/activations/" + one.id(), words.say("activation.open-sheet"))))
                .toList();
        return new TablePage(
                        words.say("incident.run.title", names.name(incident)),
                        words.of("incident.state.", incident.state()),
                        List.of(ThingLink.of(LIST + "/" + id, words.say("incident.back"))),
                        tables.isEmpty() ? List.of(parts.running(incident)) : tables)
                .show(model);
    }
}
