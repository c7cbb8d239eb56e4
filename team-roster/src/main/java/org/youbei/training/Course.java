package org.youbei.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param retiredOn since when it is given no more; null while it is */
public record Course(UUID id, CourseEntry entry, @Nullable LocalDate retiredOn) {}
