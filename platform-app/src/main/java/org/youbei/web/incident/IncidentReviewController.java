package org.youbei.web.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.incident.Incident;
import org.youbei.incident.Incidents;
import org.youbei.incident.review.Archives;
import org.youbei.incident.review.FindingLinks;
import org.youbei.incident.review.IncidentFinding;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.incident.review.Replay;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Looking back on an incident: planned against real minutes, reports against their limits, findings, the replay, and the archive. */
@Controller
@RequestMapping("/incidents")
class IncidentReviewController {
    private static final String LABELS = "afteraction.form";
    private static final int MOST_LINES = 1_000;

    private final Incidents incidents;
    private final IncidentReviews reviews;
    private final FindingLinks links;
    private final Archives archives;
    private final IncidentReviewText text;
    private final StepPages steps;
    private final Words words;

    IncidentReviewController(
            Incidents incidents,
            IncidentReviews reviews,
            FindingLinks links,
            Archives archives,
            IncidentReviewText text,
            StepPages steps,
            Words words) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.links = links;
        this.archives = archives;
        this.text = text;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/{id}/review")
    String review(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var incident = incidents.find(id);
        var replay = reviews.replay(incident);
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of("/incidents/" + id, words.say("incident.back")));
        if (actor.works()) {
            acts.add(ThingLink.of("/incidents/" + id + "/findings/new", words.say("afteraction.finding.new")));
            acts.add(ThingLink.of("/incidents/" + id + "/archive", words.say("afteraction.archive")));
        }
        return new TablePage(
                        words.say("afteraction.title", text.name(incident)),
                        words.say("afteraction.sub", replay.steps().size(), replay.late(), replay.missed()),
                        acts,
                        List.of(
                                steps(replay),
                                reports(incident),
                                calls(incident),
                                silent(incident),
                                findings(actor, id),
                                archive(id),
                                lines(replay)))
                .show(model);
    }

    private ThingPart steps(Replay replay) {
        return ThingPart.table(
                words.say("afteraction.steps"),
                heads("plan", "post", "action", "planned", "real"),
                replay.steps().stream()
                        .map(one -> List.of(
                                ThingCell.of(one.plan()),
                                ThingCell.of(one.post()),
                                ThingCell.of(one.action()),
                                ThingCell.of(text.planned(one)),
                                ThingCell.state(text.real(one))))
                        .toList(),
                words.say("afteraction.steps.none"));
    }

    private ThingPart reports(Incident incident) {
        return ThingPart.table(
                words.say("afteraction.reports"),
                heads("limit", "standing"),
                text.clocks(incident).entrySet().stream()
                        .map(one -> List.of(ThingCell.of(one.getKey()), ThingCell.state(one.getValue())))
                        .toList(),
                "");
    }

    private ThingPart calls(Incident incident) {
        return ThingPart.table(
                words.say("incident.calls"),
                heads("call", "in-time", "late", "covered", "nobody", "slowest"),
                text.calls(incident).stream()
                        .map(row -> row.stream().map(ThingCell::of).toList())
                        .toList(),
                words.say("incident.calls.none"));
    }

    private ThingPart silent(Incident incident) {
        return ThingPart.table(
                words.say("afteraction.silent"),
                heads("call", "post", "name", "result"),
                text.silent(incident).stream()
                        .map(one -> List.of(
                                ThingCell.of(one.call()),
                                ThingCell.of(one.post()),
                                ThingCell.of(one.name()),
                                ThingCell.state(one.result())))
                        .toList(),
                words.say("afteraction.silent.none"));
    }

    private ThingPart findings(Actor actor, UUID id) {
        var counts = links.counts(id);
        return ThingPart.table(
                words.say("afteraction.findings"),
                heads("capability", "finding", "measure", "element", "owner", "state", "leads"),
                reviews.findings(id).stream()
                        .map(one -> List.of(
                                ThingCell.of(one.capability()),
                                actor.works()
                                        ? ThingCell.link(one.text(), "/incidents/findings/" + one.id())
                                        : ThingCell.of(one.text()),
                                ThingCell.of(one.measure().isEmpty() ? Words.NONE : one.measure()),
                                ThingCell.of(words.of("afteraction.element.", one.element())),
                                ThingCell.of(one.ownerPosition().isEmpty() ? Words.NONE : one.ownerPosition()),
                                ThingCell.state(state(one)),
                                ThingCell.link(
                                        words.say("findinglink.open", counts.getOrDefault(one.id(), 0)),
                                        "/incidents/findings/" + one.id() + "/links")))
                        .toList(),
                words.say("afteraction.findings.none"));
    }

    private State state(IncidentFinding one) {
        return switch (one.state()) {
            case OPEN -> new State(State.Kind.SOON, words.say("afteraction.finding.OPEN"));
            case DONE -> new State(State.Kind.OPEN, words.say("afteraction.finding.DONE"));
            case VERIFIED -> new State(State.Kind.DONE, words.say("afteraction.finding.VERIFIED"));
        };
    }

    private ThingPart archive(UUID id) {
        var facts = new LinkedHashMap<String, String>();
        archives.of(id).ifPresent(one -> {
            facts.put(words.say("afteraction.archive.made"), words.moment(one.madeAt()) + " " + one.madeBy());
            facts.put("SHA-256", one.sha256());
            facts.put(words.say("afteraction.archive.size"), words.say("afteraction.archive.bytes", one.size()));
            facts.put(words.say("afteraction.archive.list"), one.list().strip());
        });
        var part = ThingPart.facts(words.say("afteraction.archive"), facts);
        return facts.isEmpty()
                ? ThingPart.table(
                        words.say("afteraction.archive"), List.of(), List.of(), words.say("afteraction.archive.none"))
                : part.with(
                        ThingLink.of("/incidents/" + id + "/archive.zip", words.say("afteraction.archive.download")));
    }

    private ThingPart lines(Replay replay) {
        return ThingPart.table(
                words.say("afteraction.replay"),
                heads("minute", "at", "what", "said", "who"),
                replay.lines().stream()
                        .limit(MOST_LINES)
                        .map(one -> List.of(
                                ThingCell.of(words.say("afteraction.minute", one.minute())),
                                ThingCell.of(words.moment(one.line().at())),
                                ThingCell.of(
                                        words.say("incident.line." + one.line().what())),
                                ThingCell.of(one.line().said()),
                                ThingCell.of(one.line().name())))
                        .toList(),
                words.say("afteraction.replay.none"));
    }

    private List<String> heads(String... names) {
        return List.of(names).stream()
                .map(name -> words.say("afteraction.head." + name))
                .toList();
    }

    @GetMapping("/{id}/findings/new")
    ModelAndView noting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(noteForm(incidents.find(id)));
    }

    @PostMapping("/{id}/findings/new")
    ModelAndView note(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                noteForm(incidents.find(id)),
                sent,
                typed -> new IncidentReviews.Words(
                        typed.words("capability"),
                        typed.text("text"),
                        typed.text("measure"),
                        typed.choice("element", Element.class),
                        typed.words("ownerPosition")),
                (request, said) -> reviews.note(actor, request, id, said));
    }

    private StepForm noteForm(Incident incident) {
        var fields = List.of(
                FormField.text("capability", 200).hint(words.say("afteraction.form.capability.hint")),
                FormField.area("text", 1_000).with("rows", 3),
                FormField.area("measure", 1_000).with("rows", 3).optional(),
                FormField.select("element", words.choices("afteraction.element.", Element.values()), ""),
                FormField.text("ownerPosition", 120).optional());
        return StepForm.of(page(incident, "afteraction.finding.new", "/findings/new"), fields);
    }

    /** What is next for a finding: done, then verified by somebody else. */
    @GetMapping("/findings/{finding}")
    ModelAndView following(Actor actor, @PathVariable UUID finding) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(reviews.find(finding)));
    }

    @PostMapping("/findings/{finding}")
    ModelAndView follow(Actor actor, @PathVariable UUID finding, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var known = reviews.find(finding);
        var open = known.state() == Finding.State.OPEN;
        return steps.take(
                form(known),
                sent,
                typed -> typed.text(open ? "remark" : "label"),
                (request, said) -> open ? reviews.finish(actor, finding, said) : reviews.verify(actor, finding, said));
    }

    private StepForm form(IncidentFinding finding) {
        var open = finding.state() == Finding.State.OPEN;
        var key = open ? "afteraction.finding.finish" : "afteraction.finding.verify";
        var page = new FormPages.Form(
                key,
                LABELS,
                finding.text(),
                open ? words.say(key + ".hint") : words.say(key + ".hint", finding.doneBy(), finding.doneRemark()),
                "/incidents/findings/" + finding.id(),
                "/incidents/" + finding.incident() + "/review");
        return StepForm.of(page, List.of(open ? FormField.area("remark", 500) : FormField.text("label", 300)));
    }

    @GetMapping("/{id}/archive")
    ModelAndView archiving(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(StepForm.of(page(incidents.find(id), "afteraction.archive.make", "/archive"), List.of()));
    }

    @PostMapping("/{id}/archive")
    ModelAndView archive(Actor actor, @PathVariable UUID id, Sent sent, Locale locale) {
        InspectionAnswers.demandWorker(actor);
        var incident = incidents.find(id);
        return steps.take(
                StepForm.of(page(incident, "afteraction.archive.make", "/archive"), List.of()),
                sent,
                typed -> typed,
                (request, typed) -> archives.keep(actor, request, id, text.files(incident, locale)));
    }

    private FormPages.Form page(Incident incident, String key, String path) {
        var back = "/incidents/" + incident.id();
        return new FormPages.Form(
                key, LABELS, text.name(incident), words.say(key + ".hint"), back + path, back + "/review");
    }

    @GetMapping("/{id}/archive.zip")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("incident-archive.zip")
                                .build()
                                .toString())
                .body(archives.bytes(id));
    }
}
