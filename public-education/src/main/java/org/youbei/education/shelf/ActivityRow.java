package org.youbei.education.shelf;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.quiz.Topic;

/** @param arrived how many have checked in by themselves */
public record ActivityRow(
        UUID id,
        String title,
        String unitName,
        ActivityForm form,
        Topic topic,
        String place,
        Instant startsAt,
        ActivityState state,
        int arrived,
        @Nullable Integer counted) {}
