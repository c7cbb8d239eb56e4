package org.youbei.education.base;

import org.jspecify.annotations.Nullable;
import org.youbei.education.quiz.Topic;

/**
 * Which materials a list shows; null filters nothing.
 *
 * @param expired true for those past their day and still in use
 */
public record MaterialFilter(
        Material.@Nullable Kind kind,
        @Nullable Topic topic,
        @Nullable Boolean expired,
        @Nullable String q) {}
