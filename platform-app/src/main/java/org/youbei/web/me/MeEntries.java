package org.youbei.web.me;

import static org.youbei.model.Role.VOLUNTEER;
import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** What a volunteer finds. */
@Component
class MeEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TODAY, 81, "me", "/me", "user-circle", VOLUNTEER).inBar(1, VOLUNTEER),
                AreaEntry.of(TODAY, 82, "me-shifts", "/me/shifts", "calendar-event", VOLUNTEER)
                        .inBar(2, VOLUNTEER),
                AreaEntry.of(TODAY, 83, "me-trainings", "/me/trainings", "checklist", VOLUNTEER)
                        .inBar(3, VOLUNTEER),
                AreaEntry.of(TODAY, 84, "me-data", "/me/data", "shield-check", VOLUNTEER)
                        .inBar(4, VOLUNTEER));
    }
}
