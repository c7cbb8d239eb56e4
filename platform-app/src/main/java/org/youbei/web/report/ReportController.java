package org.youbei.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.report.Report;
import org.youbei.inspection.report.ReportDesk;
import org.youbei.inspection.report.ReportFilter;
import org.youbei.inspection.report.ReportList;
import org.youbei.inspection.report.ReportState;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;

/** Residents’ reports for the first review. */
@Controller
class ReportController {
    private final ReportDesk desk;
    private final Photos photos;
    private final ReportPhones phones;
    private final InspectionWords words;
    private final Ledger<ReportFilter, Report> ledger;

    ReportController(
            ReportDesk desk,
            ReportList reports,
            Photos photos,
            ReportPhones phones,
            InspectionWords words,
            MessageSource messages) {
        this.desk = desk;
        this.photos = photos;
        this.phones = phones;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "report",
                "/resident-reports",
                reports,
                Column.link("report.form.text", row -> "/resident-reports/" + row.id(), Report::text),
                Column.text("report.point", Report::pointName),
                Column.<Report>text("point.column.unitName", Report::unitName).wide(),
                Column.moment("report.received", Report::receivedAt),
                Column.state("report.state", row -> state(row.state())));
    }

    record Picture(@Nullable String href, String label) {}

    @GetMapping("/resident-reports")
    String index(
            Actor actor,
            @ModelAttribute ReportFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .chips("state", ReportState.values(), "report.state.")
                .finishedWhenEmpty()
                .find("q", "report.find")
                .show(model);
    }

    @GetMapping("/resident-reports/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var report = find(id);
        var form = new ReviewForm();
        form.setDescription(report.text());
        model.addAttribute("form", form);
        return page(actor, report, model);
    }

    @PostMapping("/resident-reports/{id}/review")
    Object review(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        var report = find(id);
        return switch (desk.review(actor, id, form.review())) {
            case Outcome.Done<Report>(var done) -> {
                redirect.addFlashAttribute("flash", Flash.done("report.reviewed"));
                yield done.hazard() == null ? "redirect:/resident-reports/" + id : "redirect:/hazards/" + done.hazard();
            }
            case Outcome.Refused<Report>(var refusals) -> {
                Refusals.show(refusals, errors);
                var status = Answers.status(refusals);
                yield new ModelAndView(page(actor, report, model), model.asMap(), status);
            }
        };
    }

    /** Shown on the page that answers, and nowhere else: the number is in no address and no session. */
    @PostMapping("/resident-reports/{id}/phone")
    Object reveal(Actor actor, @PathVariable UUID id, @RequestParam String reason, Model model) {
        InspectionAnswers.demandReader(actor);
        var report = find(id);
        return switch (desk.phone(actor, id, reason)) {
            case Outcome.Done<String>(var sealed) -> {
                model.addAttribute("revealed", phones.open(id, sealed));
                model.addAttribute("form", new ReviewForm());
                yield page(actor, report, model);
            }
            case Outcome.Refused<String>(var refusals) -> throw Answers.failed(refusals);
        };
    }

    private String page(Actor actor, Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("received", words.moment(report.receivedAt()));
        model.addAttribute("reviewed", words.moment(report.reviewedAt()));
        model.addAttribute("state", state(report.state()));
        model.addAttribute("grades", words.choices("hazard.grade.", HazardGrade.values()));
        model.addAttribute("works", ReportDesk.mayReview(actor));
        model.addAttribute("waiting", report.state() == ReportState.RECEIVED && ReportDesk.mayReview(actor));
        model.addAttribute(
                "photos",
                photos.of(report.id()).stream()
                        .map(photo -> new Picture(
                                photo.attachment() == null ? null : "/attachments/" + photo.attachment(),
                                words.say("visit.photo", photo.number(), "")))
                        .toList());
        return "report/show";
    }

    private State state(ReportState state) {
        var kind = switch (state) {
            case RECEIVED -> State.Kind.SOON;
            case TAKEN -> State.Kind.DONE;
            case DISMISSED -> State.Kind.ENDED;
        };
        return new State(kind, words.say("report.state." + state));
    }

    private Report find(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
