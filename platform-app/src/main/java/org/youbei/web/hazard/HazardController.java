package org.youbei.web.hazard;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** One hazard, its photos, and its notice on paper. */
@Controller
@RequestMapping("/hazards/{id}")
class HazardController {
    private final HazardDesk desk;
    private final HazardViews views;
    private final Photos photos;

    HazardController(HazardDesk desk, HazardViews views, Photos photos) {
        this.desk = desk;
        this.views = views;
        this.photos = photos;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        model.addAttribute("hazard", views.of(actor, hazard));
        model.addAttribute("ordering", isOrderedBy(actor, hazard.unit()));
        return "hazard/show";
    }

    @PostMapping("/photos")
    String photograph(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Stage stage,
            @RequestParam MultipartFile photo,
            RedirectAttributes redirect)
            throws IOException {
        InspectionAnswers.demandWorker(actor);
        var hazard = desk.find(id);
        try (var bytes = photo.getInputStream()) {
            var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
            var outcome = photos.add(actor, hazard.unit(), new Owner("hazard", id, id), stage, name, bytes);
            redirect.addFlashAttribute(
                    "flash",
                    switch (outcome) {
                        case Outcome.Done<Photos.Arrival> done -> Flash.done("hazard.photo.added");
                        case Outcome.Refused<Photos.Arrival>(var refusals) ->
                            Flash.warn(
                                    "refusal." + refusals.getFirst().code(),
                                    refusals.getFirst().arguments().toArray());
                    });
        }
        return "redirect:/hazards/" + id;
    }

    /** A new link for the responsible unit. It is shown once, on the notice that is printed now. */
    @PostMapping("/contact-link")
    String link(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return switch (desk.link(actor, id)) {
            case Outcome.Done<Secret>(var secret) -> {
                var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/rectification/" + secret.text())
                        .toUriString();
                redirect.addFlashAttribute("address", address);
                yield "redirect:/hazards/" + id + "/notice-sheet";
            }
            case Outcome.Refused<Secret>(var refusals) -> throw Answers.failed(refusals);
        };
    }

    @GetMapping("/notice-sheet")
    String sheet(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        model.addAttribute("hazard", views.of(actor, hazard));
        model.addAttribute("facts", views.facts(hazard));
        if (model.getAttribute("address") instanceof String address) {
            model.addAttribute("code", org.youbei.web.point.CodePicture.of(address));
        }
        return "hazard/notice-sheet";
    }

    /** An order goes from above to the unit that must act. */
    private static boolean isOrderedBy(Actor actor, JurisdictionCode unit) {
        return OrderDesk.mayIssue(actor) && !actor.scope().unit().equals(Optional.of(unit));
    }
}
