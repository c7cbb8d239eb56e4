package org.youbei.web.supply;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.drill.listing.DrillList;
import org.youbei.model.ChinaTime;
import org.youbei.supply.expiry.PlannedUses;

/** Drills that are planned or prepared, as occasions on which stock is used. */
@Component
class DrillsAhead implements PlannedUses {
    private static final int MOST = 500;

    private final DrillList drills;

    DrillsAhead(DrillList drills) {
        this.drills = drills;
    }

    @Override
    public List<Planned> between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return List.of();
        }
        var from = first.atStartOfDay(ChinaTime.ZONE).toInstant();
        var to = last.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        return drills.between(from, to, MOST).stream()
                .filter(drill -> drill.state().isAhead())
                .map(drill -> new Planned(
                        drill.id(),
                        drill.title(),
                        drill.unit(),
                        drill.unitName(),
                        drill.startsAt().atZone(ChinaTime.ZONE).toLocalDate()))
                .toList();
    }
}
