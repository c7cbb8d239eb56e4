package org.youbei.inspection.checklist;

/** How bad a hazard is: 一般 can be put right soon, 重大 stops work or takes long (安监总局令第16号 article 3). */
public enum HazardGrade {
    GENERAL,
    MAJOR
}
