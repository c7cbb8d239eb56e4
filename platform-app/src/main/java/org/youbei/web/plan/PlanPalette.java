package org.youbei.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;
import org.youbei.model.Actor;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.plan.shelf.PlanSort;
import org.youbei.web.palette.PaletteEntry;
import org.youbei.web.palette.PaletteSource;

/** Plans by name, number, unit and text: the section that says it, else the plan. */
@Component
@Order(10)
class PlanPalette implements PaletteSource {
    private static final int MOST = 6;
    private static final String ICON = "file-text";

    private final PlanShelf shelf;
    private final PlanLines lines;

    PlanPalette(PlanShelf shelf, PlanLines lines) {
        this.shelf = shelf;
        this.lines = lines;
    }

    @Override
    public List<PaletteEntry> find(String query, Locale locale) {
        return query.isEmpty()
                ? List.of()
                : actor().filter(PlanAnswers::isReader)
                        .map(actor -> found(actor, query))
                        .orElse(List.of());
    }

    private List<PaletteEntry> found(Actor actor, String query) {
        var text = query.replace('\0', ' ');
        var filter = new PlanFilter(null, null, null, null, false, text, PlanSort.CHANGED, true);
        var rows = shelf.page(actor.scope(), filter, null, MOST).rows();
        return lines.of(rows, text).stream().map(PlanPalette::entry).toList();
    }

    private static PaletteEntry entry(PlanLine line) {
        if (line.hits().isEmpty()) {
            return new PaletteEntry(line.title(), line.unit(), line.href(), ICON);
        }
        var hit = line.hits().getFirst();
        var title =
                String.join("", hit.title().stream().map(HitLine.Piece::text).toList());
        return new PaletteEntry(line.title(), (hit.number() + " " + title).strip(), hit.href(), ICON);
    }

    private static Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.actor())
                : Optional.empty();
    }
}
