package org.youbei.web.point;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointRefusal;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.inspection.visit.VisitFilter;
import org.youbei.inspection.visit.VisitList;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.Outcome;
import org.youbei.model.RiskColour;
import org.youbei.model.UuidV7;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.unit.UnitPicker;

/** One point: what it is, its code, its last visits and its hazards. */
@Controller
class PointController {
    private static final int SHOWN = 10;

    private final PointRegister register;
    private final VisitList visits;
    private final HazardList hazards;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;

    PointController(
            PointRegister register,
            VisitList visits,
            HazardList hazards,
            UnitPicker units,
            InspectionWords words,
            Clock clock) {
        this.register = register;
        this.visits = visits;
        this.hazards = hazards;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/inspection-points/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var point = register.find(id);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute("point", point.getId());
        model.addAttribute("name", point.entry().name());
        model.addAttribute("closed", point.closedOn() != null);
        model.addAttribute("crumbs", List.of(new Crumb(words.say("point.list"), "/inspection-points")));
        model.addAttribute("code", point.code());
        model.addAttribute("picture", CodePicture.of(site + "/q/" + point.code()));
        model.addAttribute("facts", facts(point));
        model.addAttribute("works", actor.works() && point.closedOn() == null);
        model.addAttribute(
                "visits",
                visits.first(actor.scope(), VisitFilter.of(id), SHOWN).stream()
                        .map(visit -> Map.of(
                                "href", "/visits/" + visit.id(),
                                "what", words.say("visit.line", words.moment(visit.finishedAt()), visit.worker()),
                                "result", words.say("visit.result", visit.passed(), visit.failed())))
                        .toList());
        model.addAttribute(
                "hazards",
                hazards.first(actor.scope(), HazardFilter.OPEN.withClosed().at(id), SHOWN).stream()
                        .map(row -> Map.of(
                                "href", "/hazards/" + row.id(),
                                "what", row.description(),
                                "state", words.state(row.state(), false)))
                        .toList());
        return "point/show";
    }

    @GetMapping("/inspection-points/new")
    String blank(Actor actor, Model model) {
        InspectionAnswers.demandWorker(actor);
        var first = units.communities(actor).keySet().stream()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no community in scope"));
        model.addAttribute("form", PointForm.blank(UuidV7.next(clock), first));
        return form(actor, null, model);
    }

    @PostMapping("/inspection-points")
    Object create(
            Actor actor,
            @ModelAttribute("form") PointForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandWorker(actor);
        var id = form.id() == null ? UuidV7.next(clock) : form.id();
        return answer(
                actor, null, form.entry().then(entry -> register.register(actor, id, entry)), errors, model, redirect);
    }

    @GetMapping("/inspection-points/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var point = register.find(id);
        InspectionAnswers.demandWorker(actor);
        model.addAttribute("form", PointForm.of(point));
        return form(actor, id, model);
    }

    @PostMapping("/inspection-points/{id}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PointForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        var point = register.find(id);
        InspectionAnswers.demandWorker(actor);
        var revision = form.revision() == null ? -1 : form.revision();
        var outcome = form.entry().then(entry -> register.describe(actor, id, revision, entry));
        if (outcome instanceof Outcome.Refused<Point>(var refusals)
                && refusals.stream().anyMatch(PointRefusal.CHANGED_MEANWHILE::is)) {
            model.addAttribute("theirs", facts(point));
            model.addAttribute("theirRevision", point.revision());
        }
        return answer(actor, id, outcome, errors, model, redirect);
    }

    @PostMapping("/inspection-points/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        return switch (register.close(actor, id, reason)) {
            case Outcome.Done<Point> done -> {
                redirect.addFlashAttribute("flash", Flash.done("point.closed.done"));
                yield "redirect:/inspection-points/" + id;
            }
            case Outcome.Refused<Point>(var refusals) -> throw Answers.failed(refusals);
        };
    }

    private Object answer(
            Actor actor,
            @Nullable UUID id,
            Outcome<Point> outcome,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<Point>(var point) -> {
                redirect.addFlashAttribute(
                        "flash", Flash.done("point.saved", point.entry().name()));
                yield "redirect:/inspection-points/" + point.getId();
            }
            case Outcome.Refused<Point>(var refusals) -> {
                Refusals.show(refusals, errors);
                HttpStatus status = Answers.status(refusals);
                yield new ModelAndView(form(actor, id, model), model.asMap(), status);
            }
        };
    }

    private String form(Actor actor, @Nullable UUID id, Model model) {
        model.addAttribute("point", id);
        model.addAttribute("units", units.communities(actor));
        model.addAttribute("types", words.choices("point.type.", PointType.values()));
        model.addAttribute("colours", words.choices("point.colour.", RiskColour.values()));
        model.addAttribute("rounds", words.choices("point.round.", RoundClass.values()));
        model.addAttribute("datums", words.choices("point.datum.", GeoPoint.Datum.values()));
        return "point/form";
    }

    private Map<String, String> facts(Point point) {
        PointEntry entry = point.entry();
        var place = entry.position();
        var code = entry.creditCode();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("point.form.unit"), units.name(entry.unit()));
        facts.put(words.say("point.form.type"), words.type(entry.type()));
        facts.put(words.say("point.form.colour"), words.colour(entry.colour()));
        facts.put(words.say("point.form.round"), words.say("point.round." + entry.round()));
        facts.put(words.say("point.form.address"), entry.address().isEmpty() ? "—" : entry.address());
        facts.put(words.say("point.form.responsibleUnit"), entry.responsibleUnit());
        facts.put(words.say("point.form.creditCode"), code == null ? "—" : code.value());
        facts.put(
                words.say("point.form.position"),
                place == null
                        ? "—"
                        : place.longitude() + ", " + place.latitude() + " "
                                + words.say("point.datum." + place.datum()));
        if (point.closedOn() != null) {
            facts.put(words.say("point.closed"), words.day(point.closedOn()));
        }
        return facts;
    }
}
