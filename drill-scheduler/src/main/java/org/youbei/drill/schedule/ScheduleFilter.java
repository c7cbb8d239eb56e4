package org.youbei.drill.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the schedules a list shows.
 *
 * @param month 1 to 12; null for the whole year
 */
public record ScheduleFilter(int year, @Nullable Integer month) {}
