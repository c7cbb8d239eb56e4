package org.youbei.person;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.rule.Rules;

/**
 * Takes everything personal out of the records of people who have left everything since the years of the rule (Personal Information Protection Law article 47).
 * Who still has a membership, or waits for the answer to a request, is left. What they did stays counted, and the audit trail stays whole: it never
 * held more than masked names.
 */
@Component
public class Retention {
    private static final int AT_ONCE = 500;

    private final Persons persons;
    private final JdbcClient jdbc;
    private final int years;
    private final Clock clock;

    Retention(Persons persons, JdbcClient jdbc, Rules rules, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.years = rules.pack().figures("people-kept").value("YEARS");
        this.clock = clock;
    }

    /**
     * To be called over the whole tree; what one run does not reach, the next one does.
     *
     * @return how many were anonymised
     */
    @Transactional
    public int sweep() {
        var last = ChinaTime.today(clock).minusYears(years);
        var due = jdbc.sql("""
            select p.id from person.person p
            where p.anonymised_on is null and p.merged_into is null
              and p.id in (select m.person from person.membership m where m.until <= ?)
              and not exists (select from person.membership m where m.person = p.id and (m.until is null or m.until > ?))
              and not exists (select from person.request r where r.person = p.id and r.answered_on is null)
            order by p.id limit ? for update of p skip locked\
            """).params(last, last, AT_ONCE).query(UUID.class).list();
        due.forEach(id -> persons.forget(Actor.platform(), id).orElseThrow());
        return due.size();
    }
}
