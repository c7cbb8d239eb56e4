package org.youbei.inspection.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/** What speaks against a district's own version. Sentences: {@code refusal.checklist.…}. */
final class ChecklistPolicy {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_ITEMS = 100;

    private ChecklistPolicy() {}

    static List<Refusal> objections(
            Actor actor, JurisdictionCode district, Optional<Checklist> base, ChecklistDraft draft) {
        if (!mayIssue(actor, district)) {
            return List.of(Refusal.forbidden("checklist.not-yours"));
        }
        var found = new ArrayList<Refusal>();
        if (base.isEmpty()) {
            found.add(Refusal.unknown("checklist.unknown"));
        }
        if (draft.title().isEmpty() || draft.title().length() > 100) {
            found.add(Refusal.at("title", "checklist.title"));
        }
        if (draft.items().isEmpty() || draft.items().size() > MOST_ITEMS) {
            found.add(Refusal.at("items", "checklist.items", MOST_ITEMS));
        }
        draft.items().stream()
                .filter(item -> !isWhole(item))
                .findFirst()
                .ifPresent(item -> found.add(Refusal.at("items", "checklist.item", item.code())));
        if (draft.items().stream().map(ChecklistItem::code).distinct().count()
                < draft.items().size()) {
            found.add(Refusal.at("items", "checklist.code-twice"));
        }
        return found;
    }

    static boolean mayIssue(Actor actor, JurisdictionCode district) {
        return actor.has(Role.DISTRICT_SUPERVISOR)
                && actor.scope().contains(district)
                && district.level() == JurisdictionLevel.DISTRICT;
    }

    private static boolean isWhole(ChecklistItem item) {
        return CODE.matcher(item.code()).matches()
                && !item.text().isBlank()
                && item.text().length() <= 300
                && item.document().length() <= 200
                && item.article().length() <= 40;
    }
}
