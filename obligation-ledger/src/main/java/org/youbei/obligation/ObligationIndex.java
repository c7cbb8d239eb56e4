package org.youbei.obligation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.Rules;

/** Reads duties one by one, or those of one subject. What the actor's scope does not contain is not there. */
@Component
@Transactional(readOnly = true)
public class ObligationIndex {
    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    ObligationIndex(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    public List<ObligationRow> ofSubject(Subject subject) {
        return asked("where o.subject_type = :type and o.subject_id = :subject order by o.due, o.id")
                .param("type", subject.type())
                .param("subject", subject.id())
                .query(RowMapping::row)
                .list();
    }

    /** The duty with its timeline; empty where it is not in the actor's scope. */
    public Optional<ObligationSheet> find(Actor actor, UUID id) {
        return asked("where o.id = :id")
                .param("id", id)
                .query((row, n) -> SheetMapping.sheet(row, facts(id)))
                .optional()
                .filter(sheet -> actor.scope().contains(sheet.row().jurisdiction()));
    }

    private List<ObligationSheet.Fact> facts(UUID id) {
        return jdbc.sql("""
            select kind, happened_on, noted_at, noted_by_name, note, due_before, due_after
            from obligation.fact where obligation = ? order by noted_at, id\
            """).param(id).query(SheetMapping::fact).list();
    }

    private JdbcClient.StatementSpec asked(String which) {
        return jdbc.sql(RowMapping.COLUMNS + which)
                .param("today", ChinaTime.today(clock))
                .param("soonDays", rules.soonDays());
    }
}
