package org.youbei.web.obligation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.web.kit.part.Flash;

/** The duties whose boxes were ticked, as they travel from the ledger to a form about all of them. */
@Component
public class ChosenDuties {
    /** A page of the ledger has fewer. */
    private static final int MOST = 200;

    private final ObligationIndex index;

    ChosenDuties(ObligationIndex index) {
        this.index = index;
    }

    /** Leads from the ledger to the form; back to the ledger where nothing is ticked. */
    public String lead(Optional<List<UUID>> rows, String form, RedirectAttributes redirect) {
        var chosen = rows.orElse(List.of());
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.warn("obligation.handover.none"));
            return "redirect:/obligations";
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath(form)
                        .queryParam("duty", chosen.toArray())
                        .build()
                        .toUriString();
    }

    /** Those that are there; none, or too many, is no address of ours. */
    public List<ObligationRow> find(Actor actor, List<UUID> duties) {
        if (duties.isEmpty() || duties.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new LinkedHashSet<>(duties)
                .stream()
                        .map(id -> index.find(actor, id)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                                .row())
                        .toList();
    }
}
