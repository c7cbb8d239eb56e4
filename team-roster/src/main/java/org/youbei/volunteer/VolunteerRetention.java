package org.youbei.volunteer;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.person.PersonForgotten;

/** What volunteers leave behind, and for how long: the name with the record of the person, the keyed number for as long as it bars applying again. */
@Component
public class VolunteerRetention {
    private final JdbcClient jdbc;
    private final Clock clock;

    VolunteerRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(PersonForgotten one) {
        jdbc.sql("update volunteer.volunteer set name_shown = '—', phone_shown = '' where person = ?")
                .param(one.person())
                .update();
    }

    /**
     * Removes the keyed number of those whose bar has ended. To be called over the whole tree.
     *
     * @return how many there were
     */
    @Transactional
    public int sweep() {
        return jdbc.sql("""
            update volunteer.volunteer set id_hash = null where state = 'REFUSED' and id_hash is not null and again_on <= ?\
            """).param(ChinaTime.today(clock)).update();
    }
}
