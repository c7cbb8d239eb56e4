package org.youbei.web.planexport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanStructures;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;
import org.youbei.web.plan.StructureView;

/** A plan for paper: pocket cards, one for each post, and the figures. */
@Controller
class PlanPrintController {
    /** What a card has room for. */
    private static final int NUMBERS_ON_A_CARD = 6;

    private final PlanDossiers dossiers;
    private final PlanStructures structures;
    private final PlanWords words;

    PlanPrintController(PlanDossiers dossiers, PlanStructures structures, PlanWords words) {
        this.dossiers = dossiers;
        this.structures = structures;
        this.words = words;
    }

    /** A pocket card. */
    record Card(String post, List<StructureView.StepRow> steps) {}

    @GetMapping("/plans/{id}/cards")
    String cards(Actor actor, @PathVariable UUID id, @RequestParam Optional<Integer> version, Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, version);
        var view = StructureView.of(plan, structures.of(plan.version().id()), words);
        model.addAttribute("plan", id.toString());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("number", plan.version().documentNumber());
        model.addAttribute(
                "cards", view.posts().stream().map(post -> card(post, view)).toList());
        model.addAttribute(
                "numbers",
                view.contacts().stream()
                        .filter(contact -> !contact.phone().isEmpty())
                        .limit(NUMBERS_ON_A_CARD)
                        .toList());
        return "planexport/cards";
    }

    @GetMapping("/plans/{id}/figures/{version}/{number}")
    ResponseEntity<byte[]> figure(
            Actor actor, @PathVariable UUID id, @PathVariable UUID version, @PathVariable int number) {
        PlanAnswers.demandReader(actor);
        var known = dossiers.open(id, Optional.empty()).versions().stream()
                .anyMatch(one -> one.id().equals(version));
        var picture =
                known ? structures.picture(version, number) : Optional.<org.youbei.plan.figure.FigurePicture>empty();
        return picture.map(one -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(one.type()))
                        .header("X-Content-Type-Options", "nosniff")
                        .body(one.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Card card(String post, StructureView view) {
        return new Card(
                post,
                view.steps().stream().filter(step -> step.post().equals(post)).toList());
    }
}
