package org.youbei.plan;

import java.util.List;
import java.util.UUID;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.section.Passage;

/** The plans that tests speak of. */
final class PlanCast {
    static final List<Passage> SHORT_TEXT = List.of(
            new Passage(1, "1", "总则", ""),
            new Passage(2, "1.1", "编制目的", "提高应对突发事件的能力。\n保障人民生命财产安全。"),
            new Passage(2, "1.2", "适用范围", "适用于本街道。"),
            new Passage(1, "2", "组织体系", "街道设应急指挥部。"));
    static final PlanContent CONTENT =
            new PlanContent(new PlanSource("防汛.docx", "a".repeat(64)), SHORT_TEXT, List.of());

    private PlanCast() {}

    static PlanEntry entry(JurisdictionCode unit, PlanKind kind, String title) {
        return entry(unit, kind, title, null);
    }

    static PlanEntry entry(JurisdictionCode unit, PlanKind kind, String title, UUID superior) {
        var category = kind == PlanKind.SPECIAL ? HazardCategory.NATURAL_DISASTER : null;
        return new PlanEntry(unit, kind, category, title, superior, Confidentiality.OPEN, "应急办", "");
    }

    static PlanEntry restricted(JurisdictionCode unit, String title) {
        return new PlanEntry(unit, PlanKind.GENERAL, null, title, null, Confidentiality.RESTRICTED, "", "");
    }
}
