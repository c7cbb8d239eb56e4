package org.youbei.education.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.education.quiz.Topic;
import org.youbei.education.year.PlanLine.Why;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The year of a unit: drafted, changed, confirmed and spread. */
@PostgresTest
class YearTests {
    @Autowired
    YearDesk years;

    @Autowired
    YearList list;

    @Autowired
    ObligationIndex duties;

    @BeforeEach
    void load(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void draftsAYearFromDatesAndCommunitiesNobodyReached() {
        var plan = draft(Cast.STREET, Cast.JIYUQIAO, 2027);
        var lines = as(Cast.STREET, () -> years.lines(plan));
        assertThat(lines).extracting(PlanLine::title).contains("全国消防日", "国际减灾日", "全国安全宣传咨询日", "安全生产月");
        assertThat(lines).extracting(PlanLine::title).doesNotContain("冬春救助需求调查完成期限", "全国防灾减灾日");
        var week = lines.stream()
                .filter(line -> line.why() == Why.WEEK)
                .findFirst()
                .orElseThrow();
        assertThat(week.from())
                .as("no notice, so no span is made up")
                .isEqualTo(LocalDate.of(2027, 5, 12))
                .isEqualTo(week.to());
        assertThat(lines.stream().filter(line -> line.why() == Why.REACH)).hasSize(10);
        assertThat(codes(as(Cast.STREET, () -> years.draft(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, 2027))))
                .containsExactly("year.there");
        assertThat(as(Cast.STREET, () -> years.draft(Cast.STREET, plan, Cast.JIYUQIAO, 2027)))
                .isEqualTo(Outcome.done(plan));
        assertThat(codes(as(Cast.STREET, () -> years.draft(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, 2025))))
                .containsExactly("year.year");
        assertThat(codes(as(Cast.STREET, () -> years.draft(Cast.STREET, UUID.randomUUID(), Cast.YANGYUAN, 2027))))
                .containsExactly("year.unit");
        assertThat(codes(as(Cast.AUDITOR, () -> years.draft(Cast.AUDITOR, UUID.randomUUID(), Cast.JIYUQIAO, 2026))))
                .containsExactly("year.not-yours");
    }

    @Test
    void takesTheWeekAsItIsAnnounced() {
        var from = LocalDate.of(2027, 5, 8);
        var id = UUID.randomUUID();
        assertThat(codes(as(
                        Cast.SUPERVISOR,
                        () -> years.announce(
                                Cast.SUPERVISOR,
                                id,
                                Cast.WUCHANG,
                                LocalDate.of(2027, 6, 1),
                                LocalDate.of(2027, 6, 7),
                                "通知"))))
                .containsExactly("year.dates");
        assertThat(as(
                        Cast.SUPERVISOR,
                        () -> years.announce(
                                Cast.SUPERVISOR, id, Cast.WUCHANG, from, from.plusDays(6), "应急办函〔2027〕1号")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(as(
                        Cast.SUPERVISOR,
                        () -> years.announce(
                                Cast.SUPERVISOR,
                                UUID.randomUUID(),
                                Cast.WUCHANG,
                                from.plusDays(1),
                                from.plusDays(7),
                                "另一份"))))
                .containsExactly("year.announced");
        assertThat(as(Cast.COMMUNITY, () -> years.week(Cast.JIYUQIAO_COMMUNITY, 2027))
                        .sure()
                        .start())
                .isEqualTo(from);
        assertThat(as(Cast.COMMUNITY, () -> years.week(Cast.JIYUQIAO_COMMUNITY, 2026))
                        .window())
                .isEmpty();
    }

    @Test
    void spreadsAConfirmedYearWithoutAClash() {
        var street = worker("420106003");
        var unit = street.scope().unit().orElseThrow();
        var plan = draft(street, unit, 2027);
        var own = UUID.randomUUID();
        assertThat(as(
                        street,
                        () -> years.add(
                                street,
                                plan,
                                own,
                                "街道纪念日",
                                Topic.FIRST_AID,
                                LocalDate.of(2027, 9, 1),
                                LocalDate.of(2027, 9, 3))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(as(
                        street,
                        () -> years.add(
                                street,
                                plan,
                                UUID.randomUUID(),
                                "跨年",
                                Topic.FIRST_AID,
                                LocalDate.of(2027, 12, 1),
                                LocalDate.of(2028, 1, 1)))))
                .containsExactly("year.dates");
        var dropped = as(street, () -> years.lines(plan)).stream()
                .filter(line -> line.why() == Why.REACH)
                .findFirst()
                .orElseThrow()
                .id();
        as(street, () -> years.drop(street, plan, dropped, true));
        assertThat(codes(as(street, () -> years.confirm(street, plan, List.of("活动室"), List.of(" ")))))
                .containsExactly("year.nobody");
        int placed = as(
                        street,
                        () -> years.confirm(street, plan, List.of("活动室", "广场"), List.of("张示例" + plan, "李示例" + plan)))
                .orElseThrow();
        var lines = as(street, () -> years.lines(plan));
        assertThat(placed).isEqualTo(lines.size() - 1);
        assertThat(lines.stream().filter(line -> !line.dropped()))
                .allSatisfy(line -> assertThat(line.activity()).isNotNull());
        assertThat(as(street, () -> years.find(plan)).isDraft()).isFalse();
        assertThat(codes(as(street, () -> years.confirm(street, plan, List.of("活动室"), List.of("张")))))
                .containsExactly("year.confirmed");
        assertThat(codes(as(street, () -> years.drop(street, plan, dropped, false))))
                .containsExactly("year.confirmed");
        assertThat(as(street, () -> list.first(street.scope(), new YearFilter(2027, null), 5)))
                .singleElement()
                .extracting("placed")
                .isEqualTo(placed);
        assertThat(as(street, () -> duties.ofSubject(YearDesk.subject(plan))))
                .singleElement()
                .extracting(duty -> duty.kind().code())
                .isEqualTo("EDUCATION_PLAN");
    }

    /** Thirty lines of one day, two halls in each of five units, two speakers: no hall and no speaker twice, none further off than a week. */
    @Test
    void findsAHalfDayForEachHallAndSpeaker() {
        var units = IntStream.range(1, 6)
                .mapToObj(n -> new JurisdictionCode("42010600100" + n))
                .toList();
        var day = LocalDate.of(2027, 11, 9);
        var lines = IntStream.range(0, 30)
                .mapToObj(n ->
                        new PlanLine(UUID.randomUUID(), Why.OWN, "n" + n, Topic.FIRST_AID, day, day, false, null, ""))
                .toList();
        var slots = new Spread(units, List.of("甲", "乙"), List.of("张", "李"), day.minusDays(100)).of(lines);
        assertThat(slots).hasSize(30);
        assertThat(slots.stream().map(slot -> slot.unit() + slot.hall() + slot.at()))
                .doesNotHaveDuplicates();
        assertThat(slots.stream().map(slot -> slot.speaker() + slot.at())).doesNotHaveDuplicates();
        assertThat(slots)
                .allSatisfy(slot -> assertThat(slot.at().toLocalDate()).isBetween(day.minusDays(7), day.plusDays(7)));
        assertThat(slots.stream().map(Spread.Slot::unit).distinct()).hasSize(5);
        assertThat(new Spread(units, List.of("甲"), List.of("张"), day.plusDays(8)).of(lines))
                .isEmpty();
        assertThat(new Spread(units, List.of("甲"), List.of("张"), day).of(lines))
                .as("two half-days on eight days")
                .hasSize(16);
    }

    private UUID draft(Actor actor, JurisdictionCode unit, int year) {
        return as(actor, () -> years.draft(actor, UUID.randomUUID(), unit, year))
                .orElseThrow();
    }

    private static Actor worker(String unit) {
        var code = new JurisdictionCode(unit);
        return new Actor(new UUID(4, code.hashCode()), "钱示例", java.util.Set.of(Role.STREET_STAFF), Scope.of(code));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
