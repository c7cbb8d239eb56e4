package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.person.Certificates;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.volunteer.Application;
import org.youbei.volunteer.Applications;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.ShiftEntry;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;
import org.youbei.volunteer.hours.Interval;

/** A volunteer in every state in the community that is shown, with shifts, hours and a certificate of service. All people are invented. */
@Component
@Order(62)
class DemoVolunteers implements DemoPart {
    private static final JurisdictionCode SHOWN = new JurisdictionCode("420106001002");

    private final Applications applications;
    private final Volunteers volunteers;
    private final Shifts shifts;
    private final ServiceHours hours;
    private final ServiceCertificates served;
    private final Certificates certificates;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private int people;

    DemoVolunteers(
            Applications applications,
            Volunteers volunteers,
            Shifts shifts,
            ServiceHours hours,
            ServiceCertificates served,
            Certificates certificates,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.applications = applications;
        this.volunteers = volunteers;
        this.shifts = shifts;
        this.hours = hours;
        this.served = served;
        this.certificates = certificates;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Applications come without an account, in transactions of their own. */
    @Override
    public void load(JurisdictionCode district) {
        // Everything is told afterwards.
    }

    @Override
    public void afterwards(JurisdictionCode district) {
        var worker = new Actor(new UUID(2, SHOWN.value().hashCode()), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(SHOWN));
        if (Scopes.in(worker.scope(), () -> jurisdictions.find(SHOWN)).isEmpty()) {
            return;
        }
        var poster = Scopes.in(worker.scope(), () -> applications.poster(worker, SHOWN)).orElseThrow();
        for (var state : VolunteerState.values()) {
            for (int i = 0; i < (state == VolunteerState.ACTIVE ? 3 : 1); i++) {
                tell(worker, poster, state);
            }
        }
        plan(worker, "示例路口汛期值守", Duration.ofDays(3), null);
        plan(worker, "示例养老院应急演练协助", Duration.ofDays(6), "first_aid");
    }

    private void tell(Actor worker, Applications.Poster poster, VolunteerState state) {
        var id = UuidV7.next(clock);
        int nth = people++;
        var number = ResidentId.completed("420106199203%02d%03d".formatted(1 + nth, 800 + nth));
        var person = PersonEntry.of("志示例" + "甲乙丙丁戊己庚辛壬癸".charAt(nth % 10), IdNumber.Kind.RESIDENT, number.value(), "1370000%04d".formatted(nth));
        Hindsight.tell(Duration.ofDays(40), () -> applications
                .apply(poster, id, new Application(person, Set.of("first_aid", "driving"), 5, 5, false, true), "居民（示例）", "demo")
                .orElseThrow());
        Scopes.run(worker.scope(), () -> Hindsight.tell(Duration.ofDays(30), () -> walk(worker, id, state)));
    }

    private void walk(Actor worker, UUID id, VolunteerState state) {
        if (state == VolunteerState.APPLIED) {
            return;
        }
        if (state == VolunteerState.REFUSED) {
            volunteers.take(worker, id, UuidV7.next(clock), new Step(VolunteerStep.REFUSAL, "不住本社区", null)).orElseThrow();
            return;
        }
        take(worker, id, VolunteerStep.VETTING);
        if (state == VolunteerState.VETTED) {
            return;
        }
        take(worker, id, VolunteerStep.PROBATION_START);
        if (state == VolunteerState.PROBATION) {
            return;
        }
        var person = Objects.requireNonNull(volunteers.find(id).seen().person());
        var today = ChinaTime.today(clock);
        certificates.enter(worker, person, new Certificates.Entry(UuidV7.next(clock), "volunteer_basics", "示例" + people, "", today, null))
                .orElseThrow();
        take(worker, id, VolunteerStep.ACTIVATION);
        serve(worker, id);
        switch (state) {
            case LEAVE -> take(worker, id, VolunteerStep.LEAVING);
            case EXITING -> take(worker, id, VolunteerStep.EXIT);
            case EXITED -> {
                take(worker, id, VolunteerStep.EXIT);
                for (var item : org.youbei.volunteer.ExitItem.values()) {
                    if (!item.isComputed()) {
                        volunteers.clear(worker, id, item, "已核对").orElseThrow();
                    }
                }
                take(worker, id, VolunteerStep.COMPLETION);
            }
            default -> {}
        }
    }

    private void serve(Actor worker, UUID id) {
        var to = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var row = UuidV7.next(clock);
        hours.add(worker, volunteers.find(id), row, null, Interval.Kind.SERVICE, to.minus(Duration.ofHours(3)), to, "示例防汛值守")
                .orElseThrow();
        if (people % 2 == 0) {
            hours.confirm(worker, row).orElseThrow();
            var today = ChinaTime.today(clock);
            served.issue(worker, UuidV7.next(clock), id, today.minusDays(10), today).orElseThrow();
        }
    }

    private void take(Actor worker, UUID id, VolunteerStep step) {
        volunteers.take(worker, id, UuidV7.next(clock), Step.of(step, "示例")).orElseThrow();
    }

    private void plan(Actor worker, String title, Duration ahead, @org.jspecify.annotations.Nullable String qualification) {
        var starts = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(ahead);
        var entry = new ShiftEntry(
                SHOWN,
                title,
                "示例路",
                starts,
                starts.plus(Duration.ofHours(3)),
                clock.instant().minus(Duration.ofDays(1)),
                2,
                6,
                qualification,
                false);
        Scopes.in(worker.scope(), () -> shifts.plan(worker, UuidV7.next(clock), entry)).orElseThrow();
    }
}
