package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * Looks once a day at the posts of every unit: a unit that is new begins with empty posts, and nobody has to open a page for that to be a duty. Each
 * district has a transaction of its own, claimed in the database, so that several nodes share the work. To be called over the whole tree.
 */
@Component
public class PostWatch {
    private final Posts posts;
    private final Jurisdictions units;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostWatch(Posts posts, Jurisdictions units, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** @return how many units have a post that is vacant, or a person who holds several; of the districts not looked at today */
    public int runIfDue() {
        int open = 0;
        for (var district : districts()) {
            var found = transaction.execute(
                    status -> claimed(district, ChinaTime.today(clock)) ? posts.watch(Actor.platform(), district) : 0);
            open += found == null ? 0 : found;
        }
        return open;
    }

    private List<JurisdictionCode> districts() {
        var found = transaction.execute(status -> {
            var open = new ArrayDeque<Jurisdiction>(units.roots());
            var districts = new ArrayList<JurisdictionCode>();
            while (!open.isEmpty()) {
                var code = open.removeFirst().code();
                if (code.level().compareTo(JurisdictionLevel.DISTRICT) < 0) {
                    open.addAll(units.children(code));
                } else {
                    districts.add(code);
                }
            }
            return districts;
        });
        return found == null ? List.of() : found;
    }

    private boolean claimed(JurisdictionCode district, LocalDate today) {
        return jdbc.sql("""
            insert into team.watch as w (jurisdiction, district, looked_on) values (?, ?, ?)
            on conflict (jurisdiction) do update set looked_on = excluded.looked_on where w.looked_on < excluded.looked_on\
            """)
                        .params(district.value(), district.district(), today)
                        .update()
                == 1;
    }
}
