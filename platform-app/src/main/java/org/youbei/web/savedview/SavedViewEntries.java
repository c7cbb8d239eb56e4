package org.youbei.web.savedview;

import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The person’s own views of lists. */
@Component
class SavedViewEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(TODAY, 50, "saved-views", "/saved-views", "filter"));
    }
}
