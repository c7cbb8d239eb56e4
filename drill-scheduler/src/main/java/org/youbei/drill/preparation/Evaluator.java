package org.youbei.drill.preparation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who evaluates a drill; {@code submittedAt} is nothing while the sheet is still open. */
public record Evaluator(UUID account, String name, @Nullable Instant submittedAt) {}
