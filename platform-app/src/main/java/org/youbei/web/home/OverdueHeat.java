package org.youbei.web.home;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.part.Heat;

/** Overdue duties by unit and kind: the unit itself first, then those directly below it. */
@Component
class OverdueHeat {
    private final Tally tally;
    private final ObligationWords words;

    OverdueHeat(Tally tally, ObligationWords words) {
        this.tally = tally;
        this.words = words;
    }

    private record Place(JurisdictionCode unit, ObligationKind kind) {}

    Heat of(Actor actor, @Nullable Jurisdiction top, List<Jurisdiction> below, Locale locale) {
        if (below.isEmpty()) {
            return new Heat(List.of(), List.of());
        }
        var level = below.getFirst().code().level();
        var counts = top == null
                ? below.stream()
                        .flatMap(unit -> tally.by(actor, unit.code(), level).stream())
                        .toList()
                : tally.by(actor, top.code(), level);
        var kinds = counts.stream().map(Tally.Count::kind).distinct().toList();
        Map<Place, Long> late = new HashMap<>();
        counts.stream()
                .filter(count -> count.state() == ObligationState.OVERDUE)
                .forEach(count -> late.merge(new Place(count.unit(), count.kind()), count.n(), Long::sum));
        var columns = kinds.stream().map(kind -> words.kind(kind, locale)).toList();
        return new Heat(
                columns, below.stream().map(unit -> row(unit, kinds, late)).toList());
    }

    private static Heat.Row row(Jurisdiction unit, List<ObligationKind> kinds, Map<Place, Long> late) {
        var list = "/obligations?state=overdue&unit=" + unit.code();
        var cells = kinds.stream()
                .map(kind -> new Heat.Cell(late.getOrDefault(new Place(unit.code(), kind), 0L), list + "&kind=" + kind))
                .toList();
        return new Heat.Row(unit.name(), list, cells);
    }
}
