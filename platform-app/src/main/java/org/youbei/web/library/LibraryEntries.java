package org.youbei.web.library;

import static org.youbei.web.kit.area.Area.BASIS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Texts and the search in them. */
@Component
class LibraryEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(BASIS, 12, "library", "/library", "file-text"),
                AreaEntry.of(BASIS, 13, "clauses", "/library/clauses", "search"));
    }
}
