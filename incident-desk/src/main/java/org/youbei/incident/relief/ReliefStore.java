package org.youbei.incident.relief;

import java.util.UUID;

/**
 * Where goods are issued from.
 *
 * @param point a store of the depot
 * @param item of the depot
 */
public record ReliefStore(UUID point, UUID item) {}
