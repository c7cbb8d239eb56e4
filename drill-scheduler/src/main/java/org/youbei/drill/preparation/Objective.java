package org.youbei.drill.preparation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a drill is to show.
 *
 * @param capability the capability put to the test, such as 预警与信息报告
 * @param criterion how to see that it is there
 * @param section where the plan says so; its label stays readable whatever becomes of the version
 */
public record Objective(
        UUID id,
        String capability,
        String criterion,
        @Nullable UUID plan,
        @Nullable UUID section,
        String sectionLabel) {}
