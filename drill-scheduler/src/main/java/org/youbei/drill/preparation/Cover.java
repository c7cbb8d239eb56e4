package org.youbei.drill.preparation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * Something that a drill drills: a plan in one version, or a requirement.
 *
 * @param version nothing for a requirement
 * @param unit whose plan or requirement it is
 */
public record Cover(
        Subject subject, @Nullable UUID version, @Nullable Integer versionNumber, JurisdictionCode unit, String title) {
    public static final String PLAN = "plan";
    public static final String REQUIREMENT = "drill-requirement";

    public boolean isPlan() {
        return version != null;
    }
}
