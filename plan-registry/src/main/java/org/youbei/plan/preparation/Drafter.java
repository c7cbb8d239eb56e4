package org.youbei.plan.preparation;

import java.util.UUID;

/** A member of the drafting group; one leads it (article 20). */
public record Drafter(UUID id, String name, String unit, String position, boolean leader) {}
