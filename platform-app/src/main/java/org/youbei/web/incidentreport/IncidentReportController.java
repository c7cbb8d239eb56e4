package org.youbei.web.incidentreport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Information reports: the first one from the least that a caller says, its clocks, the way up, what each further one changes. */
@Controller
@RequestMapping("/incident-reports")
class IncidentReportController {
    private static final String LIST = "/incident-reports";
    private static final String LABELS = "inforeport.form";

    private final IncidentReports reports;
    private final Incidents incidents;
    private final ReportText text;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    IncidentReportController(
            IncidentReports reports,
            Incidents incidents,
            ReportText text,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.incidents = incidents;
        this.text = text;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rows = new ArrayList<List<ThingCell>>();
        for (var report : reports.all()) {
            var incident = incidents.find(report.incident());
            var standing = reports.clocks(incident);
            rows.add(List.of(
                    ThingCell.link(text.title(report, incident), LIST + "/" + report.id()),
                    ThingCell.of(units.name(report.unit())),
                    ThingCell.state(text.state(report.state())),
                    report.kind() == Report.Kind.FIRST
                            ? ThingCell.state(text.clock(Objects.requireNonNull(standing.get("written"))))
                            : ThingCell.of(Words.NONE),
                    ThingCell.of(words.moment(report.sentAt()))));
        }
        var acts = actor.works()
                ? List.of(new ThingLink(LIST + "/new", words.say("inforeport.new"), true))
                : List.<ThingLink>of();
        return TablePage.of(
                        words.say("inforeport.list"),
                        words.say("inforeport.list.sub"),
                        acts,
                        ThingPart.table(
                                words.say("inforeport.list"),
                                List.of(
                                        words.say("inforeport.report"),
                                        words.say("inforeport.form.unit"),
                                        words.say("inforeport.state"),
                                        words.say("inforeport.clock.written"),
                                        words.say("inforeport.sent")),
                                rows,
                                words.say("inforeport.none")))
                .show(model);
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(firstForm(actor));
    }

    @PostMapping
    ModelAndView first(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                firstForm(actor),
                sent,
                typed -> new Said(typed.unit("unit").orElse(null), typed, read(typed)),
                (id, said) -> said.unit() == null
                        ? Outcome.refused(IncidentRefusal.UNIT.at("unit"))
                        : reports.first(actor, id, incident(said.unit(), said.typed()), said.words()),
                id -> LIST + "/" + id);
    }

    private record Said(@Nullable JurisdictionCode unit, Typed typed, ReportWords words) {}

    private Incident incident(JurisdictionCode unit, Typed typed) {
        var affected = typed.words("community");
        return new Incident(
                UuidV7.next(clock),
                unit,
                typed.words("title"),
                typed.choice("category", HazardCategory.class),
                null,
                "",
                IncidentState.REPORTED,
                typed.flag("exercise"),
                typed.moment("happenedAt"),
                typed.moment("knownAt"),
                typed.words("place"),
                point(typed).orElse(null),
                affected.isEmpty() ? List.of() : List.of(affected),
                null);
    }

    private static Optional<GeoPoint> point(Typed typed) {
        return GeoPoint.parse(typed.words("longitude"), typed.words("latitude"), GeoPoint.Datum.WGS84);
    }

    private static ReportWords read(Typed typed) {
        return new ReportWords(
                typed.text("source"),
                typed.text("what"),
                typed.numberIfAny("dead").orElse(null),
                typed.numberIfAny("injured").orElse(null),
                typed.numberIfAny("trapped").orElse(null),
                typed.numberIfAny("moved").orElse(null),
                typed.text("damage"),
                typed.text("cause"),
                typed.text("measures"),
                typed.text("trend"),
                typed.text("asked"),
                typed.text("contact"));
    }

    /** What, where, when, people; everything else can come later. */
    private StepForm firstForm(Actor actor) {
        var offered = units.choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
        var own = actor.scope()
                .unit()
                .map(JurisdictionCode::value)
                .filter(offered::containsKey)
                .orElse("");
        var page = new FormPages.Form("inforeport.new", LABELS, "", words.say("inforeport.new.hint"), LIST, LIST);
        var fields = new ArrayList<FormField>(List.of(
                FormField.text("title", 200).hint(words.say("inforeport.form.title.hint")),
                FormField.text("place", 200),
                FormField.moment("happenedAt", clock.instant()),
                FormField.moment("knownAt", clock.instant()).hint(words.say("inforeport.form.knownAt.hint")),
                FormField.area("what", 2_000).with("rows", 3)));
        fields.addAll(people(null));
        fields.addAll(List.of(
                FormField.text("source", 200).hint(words.say("inforeport.form.source.hint")),
                FormField.select(
                        "category",
                        words.choices("incident.category.", HazardCategory.values()),
                        "PRODUCTION_ACCIDENT"),
                FormField.select("unit", offered, own),
                FormField.select("community", communities(actor), "").optional().with("blank", false),
                FormField.text("longitude", 12).optional().with("narrow", true),
                FormField.text("latitude", 12).optional().with("narrow", true),
                FormField.check("exercise")));
        return StepForm.of(page, fields);
    }

    private Map<String, String> communities(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("inforeport.form.community.none"));
        choices.putAll(units.communities(actor));
        return choices;
    }

    private static List<FormField> people(@Nullable ReportWords before) {
        return List.of(
                number("dead", before == null ? null : before.dead()),
                number("injured", before == null ? null : before.injured()),
                number("trapped", before == null ? null : before.trapped()),
                number("moved", before == null ? null : before.moved()));
    }

    private static FormField number(String name, @Nullable Integer before) {
        return FormField.number(name, 6).optional().initial(before == null ? "" : before.toString());
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var report = reports.find(id);
        var incident = incidents.find(report.incident());
        var parts = new ArrayList<ThingPart>();
        parts.add(ThingPart.facts(words.say("inforeport.said"), text.facts(report.words())));
        reports.of(report.incident()).stream()
                .filter(one -> one.number() == report.number() - 1)
                .findFirst()
                .ifPresent(before -> parts.add(changes(before, report)));
        model.addAttribute(
                "thing",
                new ThingPage(
                        text.title(report, incident),
                        text.state(report.state()),
                        units.name(report.unit()),
                        List.of(
                                new Crumb(words.say("incident.list"), "/incidents"),
                                new Crumb(incident.title(), "/incidents/" + incident.id())),
                        List.of(ThingLink.of(LIST + "/" + id + "/report.docx", words.say("inforeport.docx"))),
                        acts(actor, report),
                        parts,
                        List.of(way(report), clocks(incident)),
                        List.of()));
        return "thing/show";
    }

    private ThingPart changes(Report before, Report report) {
        var rows = text.changes(before.words(), report.words()).stream()
                .map(row -> row.stream().map(ThingCell::of).toList())
                .toList();
        return ThingPart.table(
                words.say("inforeport.changes"),
                List.of(words.say("inforeport.field"), words.say("inforeport.before"), words.say("inforeport.now")),
                rows,
                words.say("inforeport.changes.none"));
    }

    private ThingPart way(Report report) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("inforeport.drafted"), words.moment(report.draftedAt()) + " " + report.draftedBy());
        facts.put(words.say("inforeport.phoned"), words.moment(report.phonedAt()));
        facts.put(words.say("inforeport.signer"), report.signer().isEmpty() ? Words.NONE : report.signer());
        facts.put(words.say("inforeport.sent"), words.moment(report.sentAt()));
        facts.put(words.say("inforeport.received"), words.moment(report.receivedAt()) + " " + report.receivedBy());
        if (!report.returned().isEmpty()) {
            facts.put(words.say("inforeport.returned"), report.returned());
        }
        if (report.passedOnAt() != null) {
            facts.put(words.say("inforeport.passed-on"), words.moment(report.passedOnAt()) + " " + report.passedOnTo());
        }
        return ThingPart.facts(words.say("inforeport.way"), facts);
    }

    private ThingPart clocks(Incident incident) {
        var rows = reports.clocks(incident).entrySet().stream()
                .map(one -> List.of(
                        ThingCell.of(words.say("inforeport.clock." + one.getKey())),
                        ThingCell.state(text.clock(one.getValue()))))
                .toList();
        return ThingPart.table(
                words.say("inforeport.clocks"),
                List.of(words.say("inforeport.clock"), words.say("inforeport.standing")),
                rows,
                "");
    }

    private List<ThingLink> acts(Actor actor, Report report) {
        if (!actor.works()) {
            return List.of();
        }
        var path = LIST + "/" + report.id();
        var own =
                actor.scope().unit().filter(unit -> unit.equals(report.unit())).isPresent();
        var acts = new ArrayList<ThingLink>();
        if (report.phonedAt() == null && report.kind() == Report.Kind.FIRST) {
            acts.add(ThingLink.of(path + "/phone", words.say("inforeport.phone")));
        }
        switch (report.state()) {
            case DRAFTED -> acts.add(new ThingLink(path + "/signature", words.say("inforeport.signature"), true));
            case SIGNED -> acts.add(new ThingLink(path + "/sending", words.say("inforeport.sending"), true));
            case SENT -> {
                if (!own) {
                    acts.add(new ThingLink(path + "/receipt", words.say("inforeport.receipt"), true));
                }
            }
            case RECEIVED -> {
                if (!own && report.passedOnAt() == null) {
                    acts.add(new ThingLink(path + "/passing", words.say("inforeport.passing"), true));
                }
            }
            case RETURNED -> {}
        }
        if (report.isSent() && report.kind() != Report.Kind.FINAL) {
            acts.add(ThingLink.of(LIST + "/of/" + report.incident(), words.say("inforeport.next")));
        }
        return acts;
    }

    @GetMapping("/{id}/report.docx")
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable UUID id, Locale locale) {
        InspectionAnswers.demandReader(actor);
        var report = reports.find(id);
        var bytes = text.paper(report, incidents.find(report.incident()), units.name(report.unit()))
                .word(locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incident-report.docx\"")
                .body(bytes);
    }

    @GetMapping("/of/{incident}")
    ModelAndView further(Actor actor, @PathVariable UUID incident) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(nextForm(incidents.find(incident)));
    }

    @PostMapping("/of/{incident}")
    ModelAndView next(Actor actor, @PathVariable UUID incident, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                nextForm(incidents.find(incident)),
                sent,
                typed -> new Next(typed.choice("kind", Report.Kind.class), read(typed)),
                (id, said) -> reports.next(actor, id, incident, said.kind(), said.words()),
                id -> LIST + "/" + id);
    }

    private record Next(Report.Kind kind, ReportWords words) {}

    /** Begins with what the report before said. */
    private StepForm nextForm(Incident incident) {
        var last = reports.of(incident.id()).stream().findFirst().map(Report::words);
        var kinds = words.choices("inforeport.kind.", new Report.Kind[] {Report.Kind.FOLLOW_UP, Report.Kind.FINAL});
        var back = "/incidents/" + incident.id();
        var page = new FormPages.Form(
                "inforeport.next",
                LABELS,
                incident.title(),
                words.say("inforeport.next.hint"),
                LIST + "/of/" + incident.id(),
                back);
        var fields = new ArrayList<FormField>(List.of(
                FormField.select("kind", kinds, "FOLLOW_UP"),
                FormField.area("what", 2_000)
                        .with("rows", 3)
                        .initial(last.map(ReportWords::what).orElse("")),
                FormField.text("source", 200)
                        .initial(last.map(ReportWords::source).orElse(""))));
        fields.addAll(people(last.orElse(null)));
        fields.addAll(List.of(
                area("damage", 1_000, last.map(ReportWords::damage)),
                area("cause", 1_000, last.map(ReportWords::cause)),
                area("measures", 2_000, last.map(ReportWords::measures)),
                area("trend", 1_000, last.map(ReportWords::trend)),
                area("asked", 1_000, last.map(ReportWords::asked)),
                FormField.text("contact", 200)
                        .optional()
                        .initial(last.map(ReportWords::contact).orElse(""))));
        return StepForm.of(page, fields);
    }

    private static FormField area(String name, int most, Optional<String> before) {
        return FormField.area(name, most).optional().with("rows", 2).initial(before.orElse(""));
    }

    @GetMapping("/{id}/{step}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable String step) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(reports.find(id), step));
    }

    @PostMapping("/{id}/{step}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String step, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                stepForm(reports.find(id), step), sent, typed -> said(step, typed), (request, said) -> switch (step) {
                    case "phone" -> reports.phoned(actor, id, said.at());
                    case "signature" -> reports.sign(actor, id, said.text());
                    case "sending" -> reports.send(actor, id);
                    case "receipt" -> reports.receive(actor, id, said.text());
                    default -> reports.passOn(actor, id, said.text());
                });
    }

    private record StepSaid(Instant at, String text) {}

    private static StepSaid said(String step, Typed typed) {
        return switch (step) {
            case "phone" -> new StepSaid(typed.moment("phonedAt"), "");
            case "signature" -> new StepSaid(Instant.EPOCH, typed.text("signer"));
            case "receipt" -> new StepSaid(Instant.EPOCH, typed.text("missing"));
            case "passing" -> new StepSaid(Instant.EPOCH, typed.text("to"));
            default -> new StepSaid(Instant.EPOCH, "");
        };
    }

    private StepForm stepForm(Report report, String step) {
        var fields = switch (step) {
            case "phone" -> List.of(FormField.moment("phonedAt", clock.instant()));
            case "signature" -> List.of(FormField.text("signer", 120).hint(words.say("inforeport.form.signer.hint")));
            case "sending" -> List.<FormField>of();
            case "receipt" ->
                List.of(FormField.area("missing", 1_000)
                        .optional()
                        .with("rows", 3)
                        .hint(words.say("inforeport.form.missing.hint")));
            case "passing" -> List.of(FormField.text("to", 200));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var back = LIST + "/" + report.id();
        var key = "inforeport." + step;
        var page = new FormPages.Form(
                key, LABELS, report.words().what(), words.say(key + ".hint"), back + "/" + step, back);
        return StepForm.of(page, fields);
    }
}
