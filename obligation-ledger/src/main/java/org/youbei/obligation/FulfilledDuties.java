package org.youbei.obligation;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Fulfils duties, a thousand in one statement as well as one: the tallies follow each statement, so that a statement for each duty would cost a
 * file of a whole district minutes.
 */
@Repository
class FulfilledDuties {
    private final JdbcClient jdbc;
    private final EntityManager entities;

    FulfilledDuties(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** A duty that is locked, and what shows that it was done. */
    record Done(Obligation duty, Evidence evidence) {}

    /** @throws IllegalStateException where one of them is not open */
    void fulfil(List<Done> done, LocalDate on) {
        int closed = jdbc.sql("""
            update obligation.obligation o set version = o.version + 1, closed_as = 'FULFILLED', closed_on = ?, evidence_type = r.type,
              evidence_id = r.evidence, evidence_label = r.label, extension_asked_on = null, extension_due = null
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]) as r(id, type, evidence, label)
            where o.id = r.id and o.closed_as is null\
            """)
                .param(on)
                .param(done.stream().map(one -> one.duty().id()).toArray(UUID[]::new))
                .param(texts(done, Evidence::type))
                .param(done.stream().map(one -> one.evidence().id()).toArray(UUID[]::new))
                .param(texts(done, Evidence::label))
                .update();
        if (closed != done.size()) {
            throw new IllegalStateException("only " + closed + " of " + done.size() + " duties are open");
        }
        done.forEach(one -> entities.detach(one.duty()));
    }

    private static String[] texts(List<Done> done, Function<Evidence, String> text) {
        return done.stream().map(one -> text.apply(one.evidence())).toArray(String[]::new);
    }
}
