package org.youbei.plan;

import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** Where a plan is filed, whom it is sent to directly and who gets a copy: the items of article 26 that concern a district. */
public enum FilingRoute {
    /** (一) General plan of a government: the upper government, sent to its emergency bureau. */
    UPPER_GOVERNMENT(1),
    /** (二) Special plan of a government: the lead department above. */
    UPPER_LEAD_DEPARTMENT(2),
    /** (三) Plan of a department: its own government, sent to the emergency bureau beside it. */
    OWN_GOVERNMENT(3),
    /** (四) Joint plan: by area, with the emergency bureau above them all. */
    BY_AREA(4),
    /** (六) Street: the district's government, sent to its emergency bureau. */
    DISTRICT(6),
    /** (六) Community: the street. */
    STREET(6);

    private final int item;

    FilingRoute(int item) {
        this.item = item;
    }

    /** The item of article 26. */
    public int item() {
        return item;
    }

    public static FilingRoute of(PlanKind kind, JurisdictionCode unit) {
        if (unit.level().compareTo(JurisdictionLevel.STREET) > 0) {
            return STREET;
        }
        if (unit.level() == JurisdictionLevel.STREET) {
            return DISTRICT;
        }
        return switch (kind) {
            case SPECIAL -> UPPER_LEAD_DEPARTMENT;
            case DEPARTMENTAL -> OWN_GOVERNMENT;
            case JOINT -> BY_AREA;
            case GENERAL, HANDBOOK, ACTION_PLAN -> UPPER_GOVERNMENT;
        };
    }

    /** The unit that receives the papers. */
    public JurisdictionCode receiver(JurisdictionCode unit) {
        return this == OWN_GOVERNMENT ? unit : Authority.receivingUnit(unit);
    }
}
