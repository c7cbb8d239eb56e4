package org.youbei.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** Teams for tests, each with a name that no other has. */
public final class TeamCast {
    private TeamCast() {}

    /** A team of volunteers that asks for nobody and holds nothing. */
    public static TeamEntry volunteers(JurisdictionCode unit, String name, LocalDate since) {
        return new TeamEntry(
                unit,
                name + UUID.randomUUID().toString().substring(0, 6),
                TeamKind.VOLUNTEER,
                null,
                Set.of(),
                "示例路",
                null,
                null,
                10,
                20,
                "",
                "",
                null,
                "",
                null,
                null,
                0,
                0,
                since);
    }
}
