package org.youbei.demo;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.supply.closing.ClosingDuties;
import org.youbei.supply.closing.Closings;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;

/** In every third street the last month of the store is closed, in the others it is a duty. After everything that moves stock, because no entry slips into a closed month. */
@Component
@Order(990)
class DemoClosings implements DemoPart {
    private final Jurisdictions jurisdictions;
    private final Points points;
    private final Closings closings;
    private final ClosingDuties duties;
    private final Clock clock;

    DemoClosings(Jurisdictions jurisdictions, Points points, Closings closings, ClosingDuties duties, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.points = points;
        this.closings = closings;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var stores = points.all();
        int number = 0;
        for (var street : jurisdictions.children(district)) {
            if (++number % 3 == 2) {
                stores.stream()
                        .filter(point -> point.unit().equals(street.code()))
                        .findFirst()
                        .ifPresent(point -> close(street.code(), point));
            }
        }
        duties.sweep();
    }

    private void close(JurisdictionCode street, Point store) {
        var officer =
                new Actor(new UUID(2, street.value().hashCode()), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(street));
        closings.close(officer, UuidV7.next(clock), store.id(), closings.latest(), "账实相符")
                .orElseThrow();
    }
}
