package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
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
import org.youbei.volunteer.ExitItem;
import org.youbei.volunteer.HoursRow;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.ShiftEntry;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.SignUps;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;

/** Two communities with volunteers in every state, shifts that were and shifts to come, hours confirmed and waiting. All people are invented. */
@Component
@Order(70)
class DemoVolunteers implements DemoPart {
    private static final int COMMUNITIES = 2;
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";
    private static final List<String> FAMILIES = List.of("欧阳", "何", "罗", "高", "林", "郭", "马", "梁", "宋", "唐");
    private static final VolunteerState[] STATES = {
        VolunteerState.ACTIVE,
        VolunteerState.ACTIVE,
        VolunteerState.ACTIVE,
        VolunteerState.APPLIED,
        VolunteerState.VETTED,
        VolunteerState.PROBATION,
        VolunteerState.LEAVE,
        VolunteerState.EXITING,
        VolunteerState.EXITED,
        VolunteerState.REFUSED
    };

    private final Jurisdictions jurisdictions;
    private final Applications applications;
    private final Volunteers volunteers;
    private final Certificates certificates;
    private final Shifts shifts;
    private final SignUps signUps;
    private final ServiceHours hours;
    private final OwnAccess selves;
    private final ServiceCertificates served;
    private final Clock clock;
    private int people;

    DemoVolunteers(
            Jurisdictions jurisdictions,
            Applications applications,
            Volunteers volunteers,
            Certificates certificates,
            Shifts shifts,
            SignUps signUps,
            ServiceHours hours,
            OwnAccess selves,
            ServiceCertificates served,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.applications = applications;
        this.volunteers = volunteers;
        this.certificates = certificates;
        this.shifts = shifts;
        this.signUps = signUps;
        this.hours = hours;
        this.selves = selves;
        this.served = served;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var street = jurisdictions.children(district).getFirst();
        var active = jurisdictions.children(street.code()).stream()
                .limit(COMMUNITIES)
                .flatMap(community -> tell(community).stream())
                .map(volunteers::find)
                .toList();
        shared(street, active);
    }

    private List<UUID> tell(Jurisdiction community) {
        var worker = new Actor(
                new UUID(2, community.code().value().hashCode()),
                "王示例",
                Set.of(Role.COMMUNITY_WORKER),
                Scope.of(community.code()));
        var poster = Hindsight.told(
                Duration.ofDays(120),
                () -> applications.poster(worker, community.code()).orElseThrow());
        var active = new ArrayList<UUID>();
        for (var state : STATES) {
            var id = volunteer(worker, poster, state);
            if (state == VolunteerState.ACTIVE) {
                active.add(id);
            }
        }
        var self = DemoAccounts.named("volunteer");
        if (self.scope().equals(worker.scope())) {
            var invitation = selves.invite(worker, active.getFirst()).orElseThrow();
            selves.redeem(invitation.secret(), self.id()).orElseThrow();
        }
        served(worker, community, active);
        coming(worker, community, active);
        return active;
    }

    private UUID volunteer(Actor worker, Applications.Poster poster, VolunteerState state) {
        var id = UuidV7.next(clock);
        var ago = Duration.ofDays(state == VolunteerState.APPLIED ? 3 : 100);
        Hindsight.tell(
                ago,
                () -> applications
                        .apply(poster, id, application(), "居民", "demo " + id)
                        .orElseThrow());
        Hindsight.tell(Duration.ofDays(90), () -> vet(worker, id, state));
        Hindsight.tell(Duration.ofDays(20), () -> after(worker, id, state));
        return id;
    }

    private void vet(Actor worker, UUID id, VolunteerState state) {
        switch (state) {
            case APPLIED -> {}
            case REFUSED -> take(worker, id, VolunteerStep.REFUSAL, "不住在本社区，请向所住社区报名");
            case VETTED -> take(worker, id, VolunteerStep.VETTING, "");
            case PROBATION -> probation(worker, id);
            default -> {
                probation(worker, id);
                certify(worker, id);
                take(worker, id, VolunteerStep.ACTIVATION, "");
            }
        }
    }

    private void probation(Actor worker, UUID id) {
        take(worker, id, VolunteerStep.VETTING, "");
        take(worker, id, VolunteerStep.PROBATION_START, "");
    }

    private void certify(Actor worker, UUID id) {
        var person = Objects.requireNonNull(volunteers.find(id).seen().person());
        var paper = new Certificates.Entry(
                UuidV7.next(clock), "volunteer_basics", "示例V" + (1000 + people), "", ChinaTime.today(clock), null);
        certificates.enter(worker, person, paper).orElseThrow();
    }

    private void after(Actor worker, UUID id, VolunteerState state) {
        switch (state) {
            case LEAVE -> take(worker, id, VolunteerStep.LEAVING, "外出三个月");
            case EXITING -> take(worker, id, VolunteerStep.EXIT, "搬家");
            case EXITED -> {
                take(worker, id, VolunteerStep.EXIT, "本人提出");
                for (var item : ExitItem.values()) {
                    if (!item.isComputed()) {
                        volunteers.clear(worker, id, item, "已核对").orElseThrow();
                    }
                }
                take(worker, id, VolunteerStep.COMPLETION, "");
            }
            default -> {}
        }
    }

    /** A shift of ten days ago: who came was noted from the list; one waits to be confirmed, one has a certificate. */
    private void served(Actor worker, Jurisdiction community, List<UUID> active) {
        var starts = at(ChinaTime.today(clock).minusDays(10), 9);
        var shift = Hindsight.told(Duration.ofDays(20), () -> plan(worker, community, "汛前排水口巡查（示例）", starts));
        Hindsight.tell(
                Duration.ofDays(15),
                () -> active.forEach(
                        id -> shifts.sign(worker, volunteers.find(id), shift).orElseThrow()));
        Hindsight.tell(Duration.ofDays(6), () -> {
            for (int at = 0; at < active.size(); at++) {
                var one = volunteers.find(active.get(at));
                shifts.note(worker, one, shift, starts, starts.plus(Duration.ofMinutes(150)))
                        .orElseThrow();
                if (at > 0) {
                    hours.of(one.getId()).stream()
                            .map(HoursRow::id)
                            .forEach(row -> hours.confirm(worker, row).orElseThrow());
                }
            }
        });
        var today = ChinaTime.today(clock);
        served.issue(worker, UuidV7.next(clock), active.getLast(), today.minusDays(30), today)
                .orElseThrow();
    }

    private void coming(Actor worker, Jurisdiction community, List<UUID> active) {
        var starts = at(ChinaTime.today(clock).plusDays(4), 14);
        Volunteer first = volunteers.find(active.getFirst());
        var shift = plan(worker, community, "寒潮入户提醒（示例）", starts);
        shifts.sign(worker, first, shift).orElseThrow();
        plan(worker, community, "演练引导和清点（示例）", starts.plus(Duration.ofDays(5)));
    }

    /** A shift of the street that its communities' volunteers take: one of them offers the place, and another asks for it. */
    private void shared(Jurisdiction street, List<Volunteer> active) {
        var staff = new Actor(
                new UUID(2, street.code().value().hashCode()),
                "周示例",
                Set.of(Role.STREET_STAFF),
                Scope.of(street.code()));
        var starts = at(ChinaTime.today(clock).plusDays(6), 8);
        var said = new ShiftEntry(
                street.code(),
                "街道应急演练外围秩序（示例）",
                street.name() + "示例广场",
                starts,
                starts.plus(Duration.ofHours(4)),
                clock.instant().minus(Duration.ofHours(1)),
                1,
                2,
                null,
                true,
                true);
        var shift = shifts.plan(staff, UuidV7.next(clock), said).orElseThrow();
        var giver = active.getFirst();
        signUps.sign(staff, giver, shift).orElseThrow();
        signUps.sign(staff, active.get(1), shift).orElseThrow();
        var swap = signUps.offer(staff, giver, UuidV7.next(clock), shift, "当天要陪家人看病")
                .orElseThrow();
        signUps.take(staff, active.getLast(), swap).orElseThrow();
    }

    private UUID plan(Actor worker, Jurisdiction community, String title, Instant starts) {
        var said = new ShiftEntry(
                community.code(),
                title,
                community.name() + "示例路 1 号",
                starts,
                starts.plus(Duration.ofHours(3)),
                clock.instant().minus(Duration.ofHours(1)),
                2,
                8,
                null,
                true);
        return shifts.plan(worker, UuidV7.next(clock), said).orElseThrow();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ChinaTime.ZONE).toInstant();
    }

    private void take(Actor worker, UUID id, VolunteerStep step, String remark) {
        volunteers.take(worker, id, UuidV7.next(clock), Step.of(step, remark)).orElseThrow();
    }

    private Application application() {
        int nth = people++;
        var born = LocalDate.of(1965 + nth % 38, 1 + nth % 12, 1 + nth % 28);
        var digits = "420107" + born.toString().replace("-", "") + "%03d".formatted(nth % 1000);
        var name = FAMILIES.get(nth % FAMILIES.size()) + "示例" + GIVEN.charAt(nth / FAMILIES.size() % GIVEN.length());
        var person = PersonEntry.of(
                name,
                IdNumber.Kind.RESIDENT,
                ResidentId.completed(digits).value(),
                "1370000%04d".formatted(nth % 10_000));
        return new Application(
                person, nth % 2 == 0 ? Set.of("first_aid") : Set.of("driving", "radio"), 0b111_000_111, 5, false, true);
    }
}
