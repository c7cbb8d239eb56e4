package org.youbei.web.shelter;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.person.Holders;
import org.youbei.shelter.reach.HelpNearby;

/** People with a valid certificate of first aid, in the middle of the community that keeps them. */
@Component
class FirstAidersNearby implements HelpNearby {
    private static final String QUALIFICATION = "first_aid";

    private final Holders holders;
    private final Clock clock;

    FirstAidersNearby(Holders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.FIRST_AIDER;
    }

    @Override
    public List<Found> in(Scope scope) {
        return holders.of(QUALIFICATION, ChinaTime.today(clock)).entrySet().stream()
                .map(entry -> new Found(entry.getKey(), null, entry.getValue()))
                .toList();
    }
}
