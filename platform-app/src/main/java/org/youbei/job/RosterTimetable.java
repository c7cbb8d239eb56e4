package org.youbei.job;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.person.Retention;
import org.youbei.team.PostWatch;
import org.youbei.volunteer.VolunteerRetention;

/** Opens the duties of posts that are vacant or doubled, and takes away what is no longer kept of people who have left. */
@Component
@ConditionalOnBooleanProperty(name = "youbei.jobs.enabled", matchIfMissing = true)
class RosterTimetable {
    private final PostWatch posts;
    private final Retention people;
    private final VolunteerRetention volunteers;

    RosterTimetable(PostWatch posts, Retention people, VolunteerRetention volunteers) {
        this.posts = posts;
        this.people = people;
        this.volunteers = volunteers;
    }

    @Scheduled(initialDelayString = "PT70S", fixedDelayString = "PT10M")
    void look() {
        Scopes.wholeTree(posts::runIfDue);
        Scopes.wholeTree(people::sweep);
        Scopes.wholeTree(volunteers::sweep);
    }
}
