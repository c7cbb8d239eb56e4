package org.youbei.incident.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.warning.Receipt;
import org.youbei.warning.Warning;
import org.youbei.warning.WarningColour;
import org.youbei.warning.Warnings;

/** Red warnings in force that reach streets in which no plan runs. A plan of an exercise answers no real warning. */
@Component
@Transactional(readOnly = true)
public class UnansweredWarnings {
    private final Warnings warnings;
    private final JdbcClient jdbc;

    UnansweredWarnings(Warnings warnings, JdbcClient jdbc) {
        this.warnings = warnings;
        this.jdbc = jdbc;
    }

    /** A street that a red warning reaches and that has started nothing. */
    public record Unanswered(Warning warning, Receipt street) {}

    /** Of the scope, those that wait longest first. */
    public List<Unanswered> now() {
        var found = new ArrayList<Unanswered>();
        for (var warning : warnings.inForce()) {
            if (warning.colour() == WarningColour.RED) {
                var busy = busy(warning.exercise());
                warnings.receipts(warning.id()).stream()
                        .filter(one -> one.unit().level() == JurisdictionLevel.STREET && !busy.contains(one.unit()))
                        .forEach(one -> found.add(new Unanswered(warning, one)));
            }
        }
        found.sort(
                (one, other) -> one.street().sentAt().compareTo(other.street().sentAt()));
        return found;
    }

    private Set<JurisdictionCode> busy(boolean exercise) {
        return new HashSet<>(jdbc.sql("""
            select distinct a.jurisdiction from incident.activation a join incident.incident i on i.id = a.incident
            where a.ended_at is null and (? or not i.exercise)\
            """)
                .param(exercise)
                .query((row, n) -> new JurisdictionCode(row.getString(1)))
                .list());
    }
}
