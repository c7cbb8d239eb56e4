package org.youbei.job;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.supply.closing.ClosingDuties;
import org.youbei.supply.stock.StockDuties;

/** Opens the duties of lots whose expiry has come near and of months that are to be closed, and removes personal data of shelters that were closed long enough ago. */
@Component
@ConditionalOnBooleanProperty(name = "youbei.jobs.enabled", matchIfMissing = true)
class DepotTimetable {
    private final StockDuties stock;
    private final ClosingDuties closings;
    private final Occupancies occupancies;
    private final Clock clock;

    DepotTimetable(StockDuties stock, ClosingDuties closings, Occupancies occupancies, Clock clock) {
        this.stock = stock;
        this.closings = closings;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT10M")
    void sweep() {
        Scopes.wholeTree(stock::sweep);
        Scopes.wholeTree(closings::sweep);
        Scopes.wholeTree(() -> occupancies.forget(ChinaTime.today(clock)));
    }
}
