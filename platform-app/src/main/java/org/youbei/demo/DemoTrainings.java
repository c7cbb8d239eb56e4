package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonFilter;
import org.youbei.person.PersonList;
import org.youbei.person.PersonRow;
import org.youbei.training.Attendance;
import org.youbei.training.Attendee;
import org.youbei.training.CourseEntry;
import org.youbei.training.Courses;
import org.youbei.training.SessionEntry;
import org.youbei.training.TrainingSessions;

/** Two communities with a course: each with a session that was, with results and certificates, and one to come, in which some wait for a place. */
@Component
@Order(80)
class DemoTrainings implements DemoPart {
    private static final int COMMUNITIES = 2;
    private static final int PEOPLE = 6;

    private final Jurisdictions jurisdictions;
    private final PersonList people;
    private final Courses courses;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final Clock clock;

    DemoTrainings(
            Jurisdictions jurisdictions,
            PersonList people,
            Courses courses,
            TrainingSessions sessions,
            Attendance attendance,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.people = people;
        this.courses = courses;
        this.sessions = sessions;
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var street = jurisdictions.children(district).getFirst();
        jurisdictions.children(street.code()).stream().limit(COMMUNITIES).forEach(community -> tell(community.code()));
    }

    private void tell(JurisdictionCode unit) {
        var worker =
                new Actor(new UUID(2, unit.value().hashCode()), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        var all = people.first(Scope.of(unit), new PersonFilter(MembershipKind.TEAM, unit, null), PEOPLE).stream()
                .map(PersonRow::id)
                .toList();
        var course = Hindsight.told(Duration.ofDays(40), () -> course(worker, unit));
        was(worker, course, all);
        coming(worker, course, all);
    }

    private UUID course(Actor worker, JurisdictionCode unit) {
        var said = new CourseEntry(unit, "微型消防站训练（示例）", "灭火器和消火栓操作、疏散引导、一分钟响应。", 120, "李示例", "micro_station");
        return courses.add(worker, UuidV7.next(clock), said).orElseThrow();
    }

    private void was(Actor worker, UUID course, List<UUID> all) {
        var starts = at(-20);
        var session = Hindsight.told(Duration.ofDays(30), () -> plan(worker, course, starts, 30, "示例街道综合应急救援队"));
        Hindsight.tell(Duration.ofDays(25), () -> enrol(worker, session, all));
        Hindsight.tell(Duration.ofDays(18), () -> {
            var came = all.subList(0, all.size() - 1);
            attendance.note(worker, session, came).orElseThrow();
            Map<UUID, Attendee.Result> results = new LinkedHashMap<>();
            came.forEach(one -> results.put(one, Attendee.Result.PASSED));
            results.replace(came.getLast(), Attendee.Result.FAILED);
            attendance.judge(worker, session, results).orElseThrow();
        });
    }

    private void coming(Actor worker, UUID course, List<UUID> all) {
        var session = plan(worker, course, at(8), 3, "");
        enrol(worker, session, all.subList(1, all.size()));
    }

    private UUID plan(Actor worker, UUID course, Instant starts, int capacity, String partner) {
        var said = new SessionEntry(starts, starts.plus(Duration.ofHours(2)), "社区活动室", capacity, partner);
        return sessions.plan(worker, UuidV7.next(clock), course, said).orElseThrow();
    }

    private void enrol(Actor worker, UUID session, List<UUID> all) {
        all.forEach(one -> attendance.enrol(worker, session, one).orElseThrow());
    }

    private Instant at(int days) {
        return ChinaTime.today(clock)
                .plusDays(days)
                .atTime(LocalTime.of(14, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }
}
