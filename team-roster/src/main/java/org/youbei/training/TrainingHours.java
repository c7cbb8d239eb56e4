package org.youbei.training;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.Volunteers;
import org.youbei.volunteer.hours.Interval;

/**
 * Puts the trainings of volunteers into the ledger of their hours: as training, which stands beside the service and is no part of it, so that no certificate of
 * service counts it (志愿服务记录与证明出具办法 2020 records trainings on their own).
 */
@Component
class TrainingHours {
    private final Volunteers volunteers;
    private final ServiceHours hours;
    private final TrainingSessions sessions;
    private final Clock clock;

    TrainingHours(Volunteers volunteers, ServiceHours hours, TrainingSessions sessions, Clock clock) {
        this.volunteers = volunteers;
        this.hours = hours;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whoever says the result has seen the training and confirms its hours, unless it is their own. Nobody gets any who is no volunteer. */
    void given(Actor actor, Session session, Attendee one) {
        volunteers.inService(one.person()).ifPresent(volunteer -> add(actor, session, one, volunteer));
    }

    /** Hours that overlap others are not added, and the record says so: the other row has to be taken back first. */
    private void add(Actor actor, Session session, Attendee one, Volunteer volunteer) {
        var id = UuidV7.next(clock);
        var added = hours.add(
                actor,
                volunteer,
                id,
                null,
                Interval.Kind.TRAINING,
                session.entry().startsAt(),
                session.entry().endsAt(),
                session.title());
        if (added instanceof Outcome.Refused<UUID>) {
            sessions.remember(actor, session, "training-session.hours-overlap", Map.of("person", one.name()));
        } else if (!hours.isOwn(actor, volunteer.getId())) {
            hours.confirm(actor, id).orElseThrow();
        }
    }
}
