package org.youbei.plan;

import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** Who approves a plan, and in whose name it is issued, by its kind and the level of its unit (article 25). */
public enum ApprovalBody {
    /** General plan of a government: its party committee and the government itself. */
    COMMITTEE_AND_GOVERNMENT,
    /** Special plan of a government: the government, after the emergency bureau fitted it to the others. */
    GOVERNMENT,
    /** Plan of a department: its own meeting. */
    DEPARTMENT_MEETING,
    /** Joint plan: the governments concerned agree on who. */
    GOVERNMENTS_CONCERNED,
    /** Street: party working committee and office for the general plan. */
    STREET_COMMITTEE_AND_OFFICE,
    /** Grass-roots unit, and whatever a unit makes for itself: its first responsible person signs. */
    HEAD_OF_UNIT;

    public static ApprovalBody of(PlanKind kind, JurisdictionCode unit) {
        if (kind == PlanKind.JOINT) {
            return GOVERNMENTS_CONCERNED;
        }
        if (unit.level().compareTo(JurisdictionLevel.DISTRICT) <= 0) {
            return ofGovernment(kind);
        }
        return unit.level() == JurisdictionLevel.STREET && kind == PlanKind.GENERAL
                ? STREET_COMMITTEE_AND_OFFICE
                : HEAD_OF_UNIT;
    }

    /** Whether the emergency bureau must have fitted the plan to the others before. */
    public boolean asksForCoordination() {
        return this == GOVERNMENT;
    }

    private static ApprovalBody ofGovernment(PlanKind kind) {
        return switch (kind) {
            case GENERAL -> COMMITTEE_AND_GOVERNMENT;
            case SPECIAL, JOINT -> GOVERNMENT;
            case DEPARTMENTAL -> DEPARTMENT_MEETING;
            case HANDBOOK, ACTION_PLAN -> HEAD_OF_UNIT;
        };
    }
}
