package org.youbei.plan.inheritance;

import java.util.UUID;

/** A plan and how it stands to the plan above it: a cell of the matrix. */
public record StanceRow(
        UUID plan, String title, String unit, String unitName, UUID superior, String superiorTitle, Stance stance) {}
