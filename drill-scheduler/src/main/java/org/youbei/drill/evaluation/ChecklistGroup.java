package org.youbei.drill.evaluation;

/** The groups of YJ/T 9009-2015: preparation first, then conduct. */
public enum ChecklistGroup {
    DESIGN,
    DOCUMENTS,
    SUPPORT,
    WARNING_AND_REPORT,
    MOBILISATION,
    MONITORING,
    COMMAND,
    HANDLING,
    RESOURCES,
    COMMUNICATION,
    PUBLICITY,
    PROTECTION,
    CORDON,
    MEDICAL,
    RECOVERY,
    OTHER;

    public boolean isPreparation() {
        return this == DESIGN || this == DOCUMENTS || this == SUPPORT;
    }
}
