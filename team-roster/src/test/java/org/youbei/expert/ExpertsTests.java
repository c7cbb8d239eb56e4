package org.youbei.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Persons;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Experts of a district: who keeps them, who sees them, whom one may ask, and who keeps out. */
@PostgresTest
class ExpertsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.STREET;

    @Autowired
    Experts experts;

    @Autowired
    ExpertList list;

    @Autowired
    Persons persons;

    @Autowired
    DutyBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private String employer = "";

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        employer = "示例院" + UUID.randomUUID().toString().substring(0, 8);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void refusesWhatIsIncomplete() {
        var nothing = new ExpertEntry(Cast.JIYUQIAO, " ", "", "", Set.of(), "", TODAY, TODAY.minusDays(1));
        assertThat(codes(appoint(WORKER, nothing)))
                .containsExactlyInAnyOrder(
                        "person.missing", "person.missing", "person.missing", "expert.fields", "expert.term");
        var endless = entry("长期示例", TODAY, TODAY.plusYears(10).plusDays(1));
        assertThat(codes(appoint(WORKER, endless))).containsExactly("expert.term");
        assertThat(codes(in(WORKER, () -> experts.appoint(WORKER, UUID.randomUUID(), entry("电话示例"), "1.38E+10"))))
                .containsExactly("person.phone");
        assertThat(codes(appoint(Cast.SIBLING_STREET, entry("别街示例")))).containsExactly("expert.not-yours");
        assertThat(codes(in(Cast.AUDITOR, () -> experts.appoint(Cast.AUDITOR, UUID.randomUUID(), entry("审计示例"), ""))))
                .containsExactly("expert.not-yours");
    }

    @Test
    void appointsOnceAndKeepsTheNumberSealed() {
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            in(WORKER, () -> experts.appoint(WORKER, id, entry("一次示例"), "13912345678"))
                    .orElseThrow();
        }
        assertThat(codes(appoint(WORKER, entry("一次示例")))).containsExactly("expert.known");
        var person = find(id).person();
        assertThat(in(WORKER, () -> persons.opened(List.of(person))).get(person).phone())
                .isEqualTo("13912345678");
        var raw = Scopes.wholeTree(() -> transaction.execute(status -> jdbc.sql(
                        "select e::text || p::text from expert.expert e join person.person p on p.id = e.person where"
                                + " e.id = ?")
                .param(id)
                .query(String.class)
                .single()));
        assertThat(raw).doesNotContain("13912345678");
    }

    @Test
    void isSeenByTheDistrictAndChangedByItsUnit() {
        var id = appointed("共用示例");
        var sibling = Cast.SIBLING_STREET;
        assertThat(in(sibling, () -> experts.find(id)).entry().name()).isEqualTo("共用示例");
        assertThat(in(sibling, () -> list.first(sibling.scope(), new ExpertFilter(employer, null, null), 9)))
                .hasSize(1);
        assertThat(in(sibling, () -> list.first(sibling.scope(), new ExpertFilter(employer, ExpertField.LAW, null), 9)))
                .isEmpty();
        var yangyuan = new ExpertFilter(employer, null, Cast.YANGYUAN);
        assertThat(in(sibling, () -> list.first(sibling.scope(), yangyuan, 9))).isEmpty();
        assertThat(codes(in(sibling, () -> experts.change(sibling, id, 0, entry("改名示例")))))
                .containsExactly("expert.not-yours");
        assertThat(codes(in(sibling, () -> experts.end(sibling, id, "示例")))).containsExactly("expert.not-yours");
        assertThat(codes(in(sibling, () -> experts.declare(sibling, UUID.randomUUID(), id, null, "示例", "示例"))))
                .containsExactly("expert.not-yours");
        var far = new Actor(UUID.randomUUID(), "外区示例", Cast.SUPERVISOR.roles(), new org.youbei.model.Scope("110102"));
        assertThatThrownBy(() -> in(far, () -> experts.find(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void changesWithTheCountItBeganWith() {
        var id = appointed("改动示例");
        in(WORKER, () -> experts.change(WORKER, id, 0, entry("改动示例新"))).orElseThrow();
        assertThat(find(id).entry().name()).isEqualTo("改动示例新");
        assertThat(codes(in(WORKER, () -> experts.change(WORKER, id, 0, entry("又改示例")))))
                .containsExactly("expert.changed");
        var other = appointed("占名示例");
        assertThat(codes(in(WORKER, () -> experts.change(WORKER, other, 0, entry("改动示例新")))))
                .containsExactly("expert.known");
        assertThat(codes(in(WORKER, () -> experts.change(WORKER, other, 0, entry("")))))
                .containsExactly("person.missing");
    }

    @Test
    void fallsDueAtTheEndOfTheTermAndMovesWithIt() {
        var id = appointed("聘期示例");
        assertThat(due(id)).isEqualTo(TODAY.plusYears(1));
        var longer = entry("聘期示例", TODAY, TODAY.plusYears(2));
        in(WORKER, () -> experts.change(WORKER, id, 0, longer)).orElseThrow();
        assertThat(due(id)).isEqualTo(TODAY.plusYears(2));
        assertThat(codes(in(WORKER, () -> experts.end(WORKER, id, " ")))).containsExactly("person.missing");
        in(WORKER, () -> experts.end(WORKER, id, "本人提出")).orElseThrow();
        assertThat(in(WORKER, () -> book.open(Experts.subject(id), ObligationKind.EXPERT_TERM)))
                .isEmpty();
        assertThat(codes(in(WORKER, () -> experts.end(WORKER, id, "再来")))).containsExactly("expert.ended");
        assertThat(codes(in(WORKER, () -> experts.change(WORKER, id, 2, longer))))
                .containsExactly("expert.ended");
        var again = in(WORKER, () -> experts.appoint(WORKER, UUID.randomUUID(), entry("聘期示例"), "13900000009"));
        assertThat(again).as("the same expert in a new term").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isAskedInTheTermOnly() {
        var now = appointed("在聘示例");
        var later = in(
                        WORKER,
                        () -> experts.appoint(
                                WORKER,
                                UUID.randomUUID(),
                                entry("将聘示例", TODAY.plusDays(1), TODAY.plusYears(1)),
                                "13900000009"))
                .orElseThrow();
        var work = new Work(Cast.JIYUQIAO, Set.of());
        assertThat(fit(work)).contains(now).doesNotContain(later);
        clock.set(TODAY.plusYears(1));
        assertThat(fit(work)).as("the last day counts").contains(now, later);
        clock.set(TODAY.plusYears(1).plusDays(1));
        assertThat(fit(work)).doesNotContain(now, later);
    }

    @Test
    void keepsOutOfWhatTheyHaveToDoWith() {
        var id = appointed("回避示例");
        assertThat(codes(declare(id, null, " ", "")))
                .containsExactlyInAnyOrder("expert.conflict-with", "person.missing");
        var conflict = UUID.randomUUID();
        in(WORKER, () -> experts.declare(WORKER, conflict, id, Cast.JIYUQIAO, "", "配偶在该街道任职"))
                .orElseThrow();
        declare(id, null, "示例公司", "担任顾问").orElseThrow();

        assertThat(because(Cast.JIYUQIAO, Set.of())).isEqualTo("配偶在该街道任职");
        assertThat(because(Cast.JIYUQIAO_COMMUNITY, Set.of())).as("below it").isEqualTo("配偶在该街道任职");
        assertThat(because(Cast.WUCHANG, Set.of())).as("above it").isNull();
        assertThat(because(Cast.YANGYUAN, Set.of())).as("beside it").isNull();
        assertThat(because(Cast.YANGYUAN, Set.of(" 示例公司 "))).isEqualTo("担任顾问");
        assertThat(because(Cast.YANGYUAN, Set.of(employer)))
                .as("the own employer")
                .isEqualTo(employer);
        assertThat(fit(new Work(Cast.JIYUQIAO, Set.of()))).doesNotContain(id);
        assertThat(fit(new Work(Cast.YANGYUAN, Set.of()))).contains(id);
        assertThat(in(WORKER, () -> experts.conflict(new Work(Cast.JIYUQIAO, Set.of()), "回避示例", "另一单位")))
                .as("somebody else of the name")
                .isEmpty();

        in(WORKER, () -> experts.lift(WORKER, id, conflict)).orElseThrow();
        assertThat(codes(in(WORKER, () -> experts.lift(WORKER, id, conflict)))).containsExactly("expert.lifted");
        assertThat(because(Cast.JIYUQIAO, Set.of())).isNull();
        assertThat(in(WORKER, () -> experts.conflicts(id))).hasSize(2);
        assertThatThrownBy(() -> in(WORKER, () -> experts.lift(WORKER, id, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    /** Whatever is declared: more conflicts never let an expert take part in more. */
    @Test
    void moreConflictsNeverOpenMore() {
        var random = new Random(20_261_130);
        var id = appointed("单调示例");
        var units =
                List.of(Cast.WUCHANG, Cast.JIYUQIAO, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY, Cast.YANGYUAN_COMMUNITY);
        Set<JurisdictionCode> before = new HashSet<>(units);
        for (int i = 0; i < 6; i++) {
            var with = units.get(random.nextInt(units.size()));
            declare(id, with, "", "示例").orElseThrow();
            var open = new HashSet<JurisdictionCode>();
            units.stream()
                    .filter(unit -> fit(new Work(unit, Set.of())).contains(id))
                    .forEach(open::add);
            assertThat(before).containsAll(open);
            assertThat(open).noneMatch(unit -> unit.value().startsWith(with.value()));
            before = open;
        }
    }

    @Test
    void isForgottenWithThePerson() {
        var id = appointed("遗忘示例");
        var person = find(id).person();
        in(WORKER, () -> experts.end(WORKER, id, "本人提出")).orElseThrow();
        in(WORKER, () -> persons.forget(WORKER, person)).orElseThrow();
        assertThat(find(id).entry().name()).isEqualTo("—");
        assertThat(find(id).entry().employer()).isEmpty();
    }

    private @Nullable String because(JurisdictionCode unit, Set<String> parties) {
        return Scopes.in(
                Cast.SUPERVISOR.scope(),
                () -> experts.conflict(new Work(unit, parties), "回避示例", employer)
                        .orElse(null));
    }

    private Outcome<UUID> declare(UUID id, @Nullable JurisdictionCode with, String party, String because) {
        return in(WORKER, () -> experts.declare(WORKER, UUID.randomUUID(), id, with, party, because));
    }

    private List<UUID> fit(Work work) {
        return in(Cast.SUPERVISOR, () -> experts.fit(work)).stream()
                .map(Expert::id)
                .toList();
    }

    private LocalDate due(UUID id) {
        return in(WORKER, () -> book.open(Experts.subject(id), ObligationKind.EXPERT_TERM))
                .orElseThrow()
                .due();
    }

    private Expert find(UUID id) {
        return in(WORKER, () -> experts.find(id));
    }

    private UUID appointed(String name) {
        return appoint(WORKER, entry(name)).orElseThrow();
    }

    private Outcome<UUID> appoint(Actor actor, ExpertEntry said) {
        return in(actor, () -> experts.appoint(actor, UUID.randomUUID(), said, "13900000009"));
    }

    private ExpertEntry entry(String name) {
        return entry(name, TODAY, TODAY.plusYears(1));
    }

    private ExpertEntry entry(String name, LocalDate from, LocalDate until) {
        return new ExpertEntry(Cast.JIYUQIAO, name, employer, "教授", Set.of(ExpertField.FLOOD), "示例资格", from, until);
    }
}
