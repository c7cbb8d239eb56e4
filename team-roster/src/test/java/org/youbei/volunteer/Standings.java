package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.in;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.person.Certificates;
import org.youbei.person.Crowd;
import org.youbei.person.PersonEntry;
import org.youbei.testing.Cast;

/** Volunteers of one community in each state, by the steps that lead there. */
@TestComponent
public class Standings {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Actor WORKER = Cast.COMMUNITY;

    private final Applications applications;
    private final Volunteers volunteers;
    private final Certificates certificates;

    Standings(Applications applications, Volunteers volunteers, Certificates certificates) {
        this.applications = applications;
        this.volunteers = volunteers;
        this.certificates = certificates;
    }

    public UUID standing(VolunteerState state) {
        var id = applied(Crowd.named("示例志愿者"));
        switch (state) {
            case APPLIED -> {}
            case REFUSED -> take(id, VolunteerStep.REFUSAL);
            default -> {
                take(id, VolunteerStep.VETTING);
                if (state != VolunteerState.VETTED) {
                    take(id, VolunteerStep.PROBATION_START);
                }
                if (state != VolunteerState.VETTED && state != VolunteerState.PROBATION) {
                    activate(id);
                    on(id, state);
                }
            }
        }
        assertThat(find(id).state()).isEqualTo(state);
        return id;
    }

    /** Somebody active in any unit, by the steps that lead there. */
    public Volunteer active(JurisdictionCode unit) {
        var worker = Crowd.worker(unit);
        var poster = in(worker, () -> applications.poster(worker, unit)).orElseThrow();
        var id = UUID.randomUUID();
        applications
                .apply(poster, id, application(Crowd.named("示例志愿者")), "居民", id.toString())
                .orElseThrow();
        step(worker, id, VolunteerStep.VETTING);
        step(worker, id, VolunteerStep.PROBATION_START);
        var person = Objects.requireNonNull(
                in(worker, () -> volunteers.find(id)).seen().person());
        var basics = new Certificates.Entry(UUID.randomUUID(), "volunteer_basics", "示例", "", TODAY, null);
        in(worker, () -> certificates.enter(worker, person, basics)).orElseThrow();
        step(worker, id, VolunteerStep.ACTIVATION);
        return in(worker, () -> volunteers.find(id));
    }

    private void step(Actor worker, UUID id, VolunteerStep step) {
        in(worker, () -> volunteers.take(worker, id, UUID.randomUUID(), Step.of(step, "示例")))
                .orElseThrow();
    }

    public Volunteer find(UUID id) {
        return in(WORKER, () -> volunteers.find(id));
    }

    /** Goes on from being active. */
    void on(UUID id, VolunteerState state) {
        switch (state) {
            case LEAVE -> take(id, VolunteerStep.LEAVING);
            case EXITING -> take(id, VolunteerStep.EXIT);
            case EXITED -> {
                take(id, VolunteerStep.EXIT);
                for (var item : ExitItem.values()) {
                    var cleared = in(WORKER, () -> volunteers.clear(WORKER, id, item, "示例"));
                    assertThat(cleared instanceof Outcome.Done).isEqualTo(!item.isComputed());
                }
                take(id, VolunteerStep.COMPLETION);
            }
            default -> {}
        }
    }

    private void activate(UUID id) {
        var person = Objects.requireNonNull(find(id).seen().person());
        var basics = new Certificates.Entry(UUID.randomUUID(), "volunteer_basics", "示例", "", TODAY, null);
        in(WORKER, () -> certificates.enter(WORKER, person, basics)).orElseThrow();
        take(id, VolunteerStep.ACTIVATION);
    }

    void take(UUID id, VolunteerStep step) {
        in(WORKER, () -> volunteers.take(WORKER, id, UUID.randomUUID(), Step.of(step, "示例")))
                .orElseThrow();
    }

    Applications.Poster poster() {
        return in(WORKER, () -> applications.poster(WORKER, Cast.JIYUQIAO_COMMUNITY))
                .orElseThrow();
    }

    UUID applied(PersonEntry person) {
        var id = UUID.randomUUID();
        applications
                .apply(poster(), id, application(person), "居民", id.toString())
                .orElseThrow();
        return id;
    }

    static Application application(PersonEntry person) {
        return new Application(person, Set.of("first_aid"), 3, 5, false, true);
    }
}
