package org.youbei.plan.shelf;

import java.util.UUID;

/** A plan that another may hang under. */
public record SuperiorPlan(UUID id, String title, String unitName) {}
