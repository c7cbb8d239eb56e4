package org.youbei.web.home;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;
import org.youbei.web.kit.part.Heat;
import org.youbei.web.obligation.ObligationWords;

/** Overdue duties by the kinds of which some are: the unit worked in by itself, then the units directly below it with all of theirs. */
@Component
class OverdueHeat {
    private final ObligationWords words;

    OverdueHeat(ObligationWords words) {
        this.words = words;
    }

    private record Place(JurisdictionCode unit, ObligationKind kind) {}

    Heat of(List<Tally.Count> counts, @Nullable Jurisdiction top, List<Jurisdiction> below, Locale locale) {
        var overdue = counts.stream()
                .filter(count -> count.state() == ObligationState.OVERDUE && count.n() > 0)
                .toList();
        Map<Place, Long> late = new HashMap<>();
        overdue.forEach(count -> late.merge(new Place(count.unit(), count.kind()), count.n(), Long::sum));
        var kinds = overdue.stream().map(Tally.Count::kind).distinct().toList();
        if (below.isEmpty() || kinds.isEmpty()) {
            return new Heat(List.of(), List.of());
        }
        var columns = kinds.stream().map(kind -> words.kind(kind, locale)).toList();
        var own = top == null
                ? Stream.<Heat.Row>empty()
                : Stream.of(row(top, words.text("home.heat.own", locale, top.name()), "&alone=true", kinds, late));
        return new Heat(
                columns,
                Stream.concat(own, below.stream().map(unit -> row(unit, unit.name(), "", kinds, late)))
                        .toList());
    }

    private static Heat.Row row(
            Jurisdiction unit, String label, String alone, List<ObligationKind> kinds, Map<Place, Long> late) {
        var list = "/obligations?state=overdue&unit=" + unit.code() + alone;
        var cells = kinds.stream()
                .map(kind -> new Heat.Cell(late.getOrDefault(new Place(unit.code(), kind), 0L), list + "&kind=" + kind))
                .toList();
        return new Heat.Row(label, list, cells);
    }
}
