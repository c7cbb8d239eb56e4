package org.youbei.web.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.accountability.Rectification;
import org.youbei.accountability.Rectifications;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.incident.review.FindingLink;
import org.youbei.incident.review.FindingLinks;
import org.youbei.incident.review.IncidentFinding;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Where a finding leads: the duty to improve, a plan to revise, a risk to look at again, a rectification, and the figures that the event counts in. */
@Controller
@RequestMapping("/incidents/findings/{finding}")
class FindingLinkController {
    private static final String LABELS = "afteraction.form";
    private static final int DAYS = 30;

    private final IncidentReviews reviews;
    private final FindingLinks links;
    private final Incidents incidents;
    private final IncidentReviewText text;
    private final Rectifications rectifications;
    private final DutyBook duties;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    FindingLinkController(
            IncidentReviews reviews,
            FindingLinks links,
            Incidents incidents,
            IncidentReviewText text,
            Rectifications rectifications,
            DutyBook duties,
            StepPages steps,
            Words words,
            Clock clock) {
        this.reviews = reviews;
        this.links = links;
        this.incidents = incidents;
        this.text = text;
        this.rectifications = rectifications;
        this.duties = duties;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    private static String path(IncidentFinding finding) {
        return "/incidents/findings/" + finding.id();
    }

    @GetMapping("/links")
    String show(Actor actor, @PathVariable("finding") UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var finding = reviews.find(id);
        var incident = incidents.find(finding.incident());
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of("/incidents/" + incident.id() + "/review", words.say("findinglink.back")));
        if (actor.works()) {
            acts.add(ThingLink.of(path(finding) + "/plan", words.say("findinglink.plan")));
            if (!incident.exercise()) {
                acts.add(ThingLink.of(path(finding) + "/risk", words.say("findinglink.risk")));
                if (Rectifications.isAbove(actor, finding.unit())) {
                    acts.add(ThingLink.of(path(finding) + "/rectification", words.say("findinglink.rectification")));
                }
            }
        }
        return TablePage.of(
                        words.say("findinglink.title"),
                        text.name(incident) + " · " + finding.text(),
                        acts,
                        made(finding),
                        figures(incident))
                .show(model);
    }

    private ThingPart made(IncidentFinding finding) {
        var rows = new ArrayList<List<ThingCell>>();
        duties.open(new Subject("incident-finding", finding.id()), ObligationKind.DRILL_IMPROVEMENT)
                .ifPresent(duty -> rows.add(row(
                        "DUTY", duty.title(), "/obligations/" + duty.id(), words.say("findinglink.due", duty.due()))));
        for (var link : links.of(finding.id())) {
            rows.add(row(
                    link.kind().name(),
                    link.label(),
                    address(link),
                    words.moment(link.madeAt()) + " " + words.actor(link.madeBy())));
        }
        return ThingPart.table(
                words.say("findinglink.made"), heads("kind", "what", "when"), rows, words.say("findinglink.made.none"));
    }

    private List<ThingCell> row(String kind, String what, String href, String when) {
        return List.of(
                ThingCell.of(words.say("findinglink.kind." + kind)), ThingCell.link(what, href), ThingCell.of(when));
    }

    private static String address(FindingLink link) {
        return switch (link.kind()) {
                    case PLAN -> "/plans/";
                    case RISK -> "/risks/";
                    case RECTIFICATION -> "/rectifications/";
                }
                + link.target();
    }

    /** What the event adds to the figures of an event assessment; a played one adds nothing. */
    private ThingPart figures(Incident incident) {
        var rows = new ArrayList<List<ThingCell>>();
        if (!incident.exercise()) {
            text.counted(incident)
                    .forEach((source, standing) -> rows.add(List.of(
                            ThingCell.link(words.say("evidence." + source), "/campaigns"), ThingCell.state(standing))));
        }
        return ThingPart.table(
                words.say("findinglink.figures"),
                heads("figure", "standing"),
                rows,
                words.say("findinglink.figures.none"));
    }

    private List<String> heads(String... names) {
        return List.of(names).stream()
                .map(name -> words.say("findinglink.head." + name))
                .toList();
    }

    @GetMapping("/plan")
    ModelAndView choosing(Actor actor, @PathVariable("finding") UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(planForm(reviews.find(id)));
    }

    @PostMapping("/plan")
    ModelAndView toPlan(Actor actor, @PathVariable("finding") UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                planForm(reviews.find(id)),
                sent,
                typed -> typed.idIfAny("plan"),
                (request, plan) -> plan.map(one -> links.toPlan(actor, id, one))
                        .orElseGet(() -> Outcome.refused(IncidentRefusal.MISSING.at("plan"))));
    }

    private StepForm planForm(IncidentFinding finding) {
        var offered = links.plans(incidents.find(finding.incident()));
        return StepForm.of(page(finding, "findinglink.plan", "/plan"), List.of(select("plan", offered)));
    }

    @GetMapping("/risk")
    ModelAndView counting(Actor actor, @PathVariable("finding") UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(riskForm(reviews.find(id)));
    }

    @PostMapping("/risk")
    ModelAndView toRisk(Actor actor, @PathVariable("finding") UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                riskForm(reviews.find(id)),
                sent,
                typed -> typed.idIfAny("risk"),
                (request, risk) -> risk.map(one -> links.toRisk(actor, id, one))
                        .orElseGet(() -> Outcome.refused(IncidentRefusal.MISSING.at("risk"))));
    }

    private StepForm riskForm(IncidentFinding finding) {
        var incident = incidents.find(finding.incident());
        var risk = FormField.chosen("risk", Map.of(), words -> choices(links.risks(incident, words)), "");
        return StepForm.of(page(finding, "findinglink.risk", "/risk"), List.of(risk));
    }

    private static FormField select(String name, Map<UUID, String> offered) {
        var choices = choices(offered);
        return FormField.select(
                name, choices, choices.size() == 1 ? choices.keySet().iterator().next() : "");
    }

    private static Map<String, String> choices(Map<UUID, String> offered) {
        var choices = new LinkedHashMap<String, String>();
        offered.forEach((id, title) -> choices.put(id.toString(), title));
        return choices;
    }

    @GetMapping("/rectification")
    ModelAndView demanding(Actor actor, @PathVariable("finding") UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(rectificationForm(reviews.find(id)));
    }

    /** The rectification is opened by its own desk, under the id of the form, so that sending it twice opens one and links it once. */
    @PostMapping("/rectification")
    ModelAndView toRectification(Actor actor, @PathVariable("finding") UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var finding = reviews.find(id);
        return steps.take(
                rectificationForm(finding),
                sent,
                typed -> new Rectification.Entry(
                        typed.words("title"),
                        cut(incidents.find(finding.incident()).title()),
                        typed.words("owner"),
                        typed.day("due")),
                (request, entry) -> opened(actor, request, finding, entry));
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(title.length(), 200));
    }

    private Outcome<UUID> opened(Actor actor, UUID request, IncidentFinding finding, Rectification.Entry entry) {
        var objections = links.objections(actor, finding);
        return objections.sound()
                ? rectifications
                        .open(actor, request, finding.unit(), entry)
                        .then(one -> links.toRectification(actor, finding.id(), one.id(), one.title()))
                : Outcome.refused(objections.found());
    }

    private StepForm rectificationForm(IncidentFinding finding) {
        LocalDate due = ChinaTime.today(clock).plusDays(DAYS);
        var title = finding.measure().isEmpty() ? finding.text() : finding.measure();
        return StepForm.of(
                page(finding, "findinglink.rectification", "/rectification"),
                List.of(
                        FormField.text("title", 300).initial(cut(title)),
                        FormField.text("owner", 120).initial(finding.ownerPosition()),
                        FormField.date("due", due.toString())));
    }

    private FormPages.Form page(IncidentFinding finding, String key, String path) {
        return new FormPages.Form(
                key, LABELS, finding.text(), words.say(key + ".hint"), path(finding) + path, path(finding) + "/links");
    }
}
