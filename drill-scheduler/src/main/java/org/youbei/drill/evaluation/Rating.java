package org.youbei.drill.evaluation;

import java.util.UUID;

/** What one evaluator says about one objective. */
public record Rating(UUID objective, UUID account, Mark mark, String remark) {}
