package org.youbei.inspection.checklist;

import java.util.List;

/** What a district wants its next version to be. */
public record ChecklistDraft(String title, List<ChecklistItem> items) {
    public ChecklistDraft {
        title = title.strip();
        items = List.copyOf(items);
    }
}
