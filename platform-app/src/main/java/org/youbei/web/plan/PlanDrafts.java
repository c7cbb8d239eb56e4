package org.youbei.web.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.part.Flash;

/** Opens the version in work for the forms that write it. */
@Component
public class PlanDrafts {
    private final PlanDossiers dossiers;

    PlanDrafts(PlanDossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** For who keeps the plan; without a version in work there is nothing to write. */
    public PlanDossier kept(Actor actor, UUID id) {
        var shown = dossiers.open(id, Optional.empty());
        PlanAnswers.demandKeeper(actor, shown.entry().unit());
        var number = shown.working()
                .flatMap(work -> shown.versions().stream()
                        .filter(known -> known.id().equals(work))
                        .findFirst())
                .map(VersionFacts::number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return dossiers.open(id, Optional.of(number));
    }

    public static Section section(PlanDossier draft, UUID id) {
        return draft.sections().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** After a button without a form of its own: what was done, or why it was not. */
    public static String answer(Outcome<?> outcome, String key, String next, String back, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<?> done -> {
                redirect.addFlashAttribute("flash", Flash.done(key));
                yield "redirect:" + next;
            }
            case Outcome.Refused<?>(var refusals) -> {
                if (PlanRefusal.NOT_YOURS.in(refusals)) {
                    throw new AccessDeniedException("another unit's plan");
                }
                var first = refusals.getFirst();
                redirect.addFlashAttribute(
                        "flash",
                        Flash.warn("refusal." + first.code(), first.arguments().toArray()));
                yield "redirect:" + back;
            }
        };
    }
}
