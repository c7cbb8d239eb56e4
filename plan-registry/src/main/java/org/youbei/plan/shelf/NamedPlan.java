package org.youbei.plan.shelf;

import java.util.UUID;

/** A plan as a chooser offers it. */
public record NamedPlan(UUID id, String title, String unitName) {}
