package org.youbei.web.visit;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.Checklists;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointStops;
import org.youbei.inspection.visit.FiledVisit;
import org.youbei.inspection.visit.Filing;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** A visit filed on a plain form, which needs no script: for a desk, and for phones where the offline page does not run. */
@Controller
class VisitFilingController {
    private final InspectionDesk desk;
    private final PointRegister points;
    private final PointStops stops;
    private final Checklists checklists;
    private final HazardDesk hazards;
    private final InspectionWords words;
    private final Clock clock;

    VisitFilingController(
            InspectionDesk desk,
            PointRegister points,
            PointStops stops,
            Checklists checklists,
            HazardDesk hazards,
            InspectionWords words,
            Clock clock) {
        this.desk = desk;
        this.points = points;
        this.stops = stops;
        this.checklists = checklists;
        this.hazards = hazards;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/visits/new")
    String form(Actor actor, @RequestParam UUID point, Model model) {
        InspectionAnswers.demandReader(actor);
        var found = points.find(point);
        InspectionAnswers.demandWorker(actor);
        var list = desk.current(found.unit(), found.entry().type());
        var form = new VisitForm();
        form.setId(UuidV7.next(clock));
        form.setPoint(point);
        form.setPointRevision(found.revision());
        form.setLastVisit(stops.lastVisit(point));
        form.setChecklist(list.id());
        form.setStartedAt(clock.instant().getEpochSecond());
        model.addAttribute("form", form);
        return page(found, list, model);
    }

    @PostMapping("/visits")
    Object file(
            Actor actor,
            @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        var point = points.find(form.getPoint() == null ? new UUID(0, 0) : form.getPoint());
        var list = checklists
                .find(form.getChecklist() == null ? new UUID(0, 0) : form.getChecklist())
                .orElseGet(() -> desk.current(point.unit(), point.entry().type()));
        if (errors.hasErrors()) {
            return new ModelAndView(page(point, list, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (desk.fileVisit(actor, form.report(list, clock.instant()))) {
            case Outcome.Done<Filing>(Filing.Filed(var receipt)) -> filed(receipt, redirect);
            case Outcome.Done<Filing>(Filing.AlreadyFiled(var receipt)) -> filed(receipt, redirect);
            case Outcome.Done<Filing>(Filing.Conflict conflict) -> conflict(conflict, list, form, model);
            case Outcome.Refused<Filing>(var refusals) -> {
                Refusals.show(refusals, errors);
                HttpStatus status = Answers.status(refusals);
                yield new ModelAndView(page(point, list, model), model.asMap(), status);
            }
        };
    }

    private static String filed(Filing.Receipt receipt, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", Flash.done("visit.filed", receipt.hazards().size()));
        return "redirect:/visits/" + receipt.visit();
    }

    private ModelAndView conflict(Filing.Conflict conflict, Checklist list, VisitForm form, Model model) {
        form.setSeenRevision(conflict.point().revision());
        form.setSeenVisits(conflict.visits().stream().map(FiledVisit::id).toList());
        model.addAttribute("pointChanged", conflict.pointChanged());
        model.addAttribute(
                "others",
                conflict.visits().stream()
                        .map(visit -> words.say("visit.line", words.moment(visit.finishedAt()), visit.worker()) + " · "
                                + words.say("visit.result", visit.passed(), visit.failed()))
                        .toList());
        return new ModelAndView(page(conflict.point(), list, model), model.asMap(), HttpStatus.CONFLICT);
    }

    private String page(Point point, Checklist list, Model model) {
        model.addAttribute("name", point.entry().name());
        var shown = words.checklist(list);
        model.addAttribute("items", shown.items());
        model.addAttribute("checklist", shown.title());
        model.addAttribute("results", words.choices("visit.result.", Result.values()));
        model.addAttribute(
                "open",
                hazards.openAt(point.getId()).stream()
                        .map(hazard -> new Open(
                                "/hazards/" + hazard.getId(), hazard.description(), words.state(hazard.state(), false)))
                        .toList());
        return "visit/new";
    }

    record Open(String href, String description, org.youbei.web.kit.part.State state) {}
}
