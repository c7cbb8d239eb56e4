package org.youbei.web.calendar;

import static org.youbei.model.Role.ASSESSOR;
import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The calendar of duties. */
@Component
class CalendarEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(TODAY, 30, "calendar", "/calendar", "calendar-event")
                .inBar(3, ASSESSOR));
    }
}
