package org.youbei.web.workingcalendar;

import static org.youbei.web.kit.area.Area.BASIS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Working days and holidays, by which deadlines are counted. */
@Component
class WorkingCalendarEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(BASIS, 20, "working-calendar", "/working-calendar", "calendar"));
    }
}
