package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;
import static org.youbei.person.Crowd.somebody;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationRow;
import org.youbei.person.certificate.CertificateState;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** One record per person, seen from two units and from aside; certificates with their duties; requests. */
@PostgresTest
class PersonsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor HERE = Cast.COMMUNITY;
    private static final Actor THERE = Crowd.worker(Cast.YANGYUAN_COMMUNITY);

    @Autowired
    Persons persons;

    @Autowired
    PersonList list;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateList held;

    @Autowired
    DataRequests requests;

    @Autowired
    ObligationIndex duties;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void keepsOneRecordForTwoUnitsAndShowsItToBoth() {
        var entry = somebody();
        var first = enter(HERE, entry, MembershipKind.TEAM);
        assertThatThrownBy(() -> in(THERE, () -> persons.find(first))).isInstanceOf(NotFound.class);

        var second = enter(THERE, entry, MembershipKind.VOLUNTEER);
        assertThat(second).isEqualTo(first);
        assertThat(in(THERE, () -> persons.find(first)).name()).isEqualTo("张**");
        assertThat(in(HERE, () -> persons.memberships(first))).hasSize(1);
        assertThat(in(Cast.SUPERVISOR, () -> persons.memberships(first)))
                .extracting(Membership::kind)
                .containsExactlyInAnyOrder(MembershipKind.TEAM, MembershipKind.VOLUNTEER);
        assertThat(rows("select count(*) from person.person where id = '" + first + "'"))
                .isOne();
    }

    @Test
    void doesNotLinkANumberUnderAnotherName() {
        var entry = somebody();
        enter(HERE, entry, MembershipKind.STAFF);
        var other = PersonEntry.of("李示例", IdNumber.Kind.RESIDENT, entry.idNumber(), "13800000002");
        assertThat(codes(in(THERE, () -> persons.enter(THERE, entering(THERE, other, MembershipKind.STAFF)))))
                .containsExactly("person.other-name");
    }

    @Test
    void tellsTwoOfTheSameNameAndBirthdayApart() {
        assertThat(enter(HERE, somebody(), MembershipKind.STAFF))
                .isNotEqualTo(enter(HERE, somebody(), MembershipKind.STAFF));
    }

    @Test
    void makesOneOfManyWhoEnterTheSameAtOnce() throws Exception {
        var entry = somebody();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<Outcome<UUID>>>();
            for (int i = 0; i < 16; i++) {
                var who = i % 2 == 0 ? HERE : THERE;
                all.add(() -> in(who, () -> persons.enter(who, entering(who, entry, MembershipKind.STAFF))));
            }
            var ids = new ArrayList<UUID>();
            for (var one : pool.invokeAll(all)) {
                ids.add(one.get().orElseThrow());
            }
            assertThat(ids).hasSize(16).containsOnly(ids.getFirst());
        }
    }

    @Test
    void keepsNothingReadable() {
        var entry = new PersonEntry(
                "欧阳示例",
                IdNumber.Kind.RESIDENT,
                Crowd.number("19880808"),
                null,
                "13812345678",
                "示例单位",
                "",
                "A",
                "示例亲属",
                "13987654321");
        var id = enter(HERE, entry, MembershipKind.STAFF);
        var raw = Scopes.wholeTree(
                () -> transaction.execute(status -> jdbc.sql("select p::text from person.person p where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
        assertThat(raw)
                .doesNotContain("欧阳示例", entry.idNumber(), "13812345678", "示例亲属", "13987654321", "示例单位")
                .contains("欧***", "138****5678");
        assertThat(in(HERE, () -> persons.find(id)).toString()).doesNotContain("欧阳", "12345678");
    }

    @Test
    void opensForAReasonThatIsKept() {
        var id = enter(HERE, somebody(), MembershipKind.STAFF);
        assertThat(codes(in(HERE, () -> persons.reveal(HERE, id, " ")))).containsExactly("person.reason");
        assertThat(codes(in(Cast.AUDITOR, () -> persons.reveal(Cast.AUDITOR, id, "看看"))))
                .containsExactly("person.not-yours");
        assertThat(in(HERE, () -> persons.reveal(HERE, id, "通知演练"))
                        .orElseThrow()
                        .phone())
                .isEqualTo("13800000001");
        assertThat(audit.entries())
                .anyMatch(one -> one.toString().contains("person.revealed")
                        && one.toString().contains("通知演练"));
    }

    @Test
    void findsByWholeNameNumberAndPhoneOnly() {
        var entry = PersonEntry.of("司马示例", IdNumber.Kind.RESIDENT, Crowd.number("19770707"), "13711112222");
        var id = enter(HERE, entry, MembershipKind.STAFF);
        for (var typed : List.of("司马示例", "137 1111 2222", "+8613711112222", entry.idNumber())) {
            assertThat(found(typed)).as(typed).contains(id);
        }
        assertThat(found("司马")).doesNotContain(id);
        assertThat(found("1371111")).doesNotContain(id);
    }

    private List<UUID> found(String typed) {
        return in(HERE, () -> list.first(HERE.scope(), new PersonFilter(null, null, typed), 50)).stream()
                .map(PersonRow::id)
                .toList();
    }

    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        var id = enter(HERE, somebody(), MembershipKind.STAFF);
        var said = PersonEntry.of("", IdNumber.Kind.RESIDENT, "", "13700000007");
        in(HERE, () -> persons.change(HERE, id, 0, said)).orElseThrow();
        var opened = in(HERE, () -> persons.reveal(HERE, id, "核对")).orElseThrow();
        assertThat(opened.phone()).isEqualTo("13700000007");
        assertThat(opened.name()).isEqualTo("张示例");
        assertThat(codes(in(HERE, () -> persons.change(HERE, id, 0, said)))).containsExactly("person.changed");
        var other = somebody();
        enter(THERE, other, MembershipKind.STAFF);
        var taken = PersonEntry.of("", IdNumber.Kind.RESIDENT, other.idNumber(), "");
        assertThat(codes(in(HERE, () -> persons.change(HERE, id, 1, taken)))).containsExactly("person.known");
    }

    @Test
    void forgetsOnlyWhoIsNotNeeded() {
        var id = enter(HERE, somebody(), MembershipKind.STAFF);
        assertThat(codes(in(HERE, () -> persons.forget(HERE, id)))).containsExactly("person.still-needed");
        in(HERE, () -> {
            persons.leave(HERE, id, Cast.JIYUQIAO_COMMUNITY, MembershipKind.STAFF);
            return persons.forget(HERE, id).orElseThrow();
        });
        assertThat(in(HERE, () -> persons.find(id)).name()).isEqualTo("—");
        assertThat(in(HERE, () -> persons.find(id)).anonymisedOn()).isEqualTo(TODAY);
    }

    @Test
    void remindsOfACertificateUntilItIsRenewed() {
        var id = enter(HERE, somebody(), MembershipKind.TEAM);
        var first = certify(id, "micro_station", TODAY.minusMonths(11));
        assertThat(state(first)).isEqualTo(CertificateState.EXPIRING);
        assertThat(open(first))
                .extracting(ObligationRow::due)
                .containsExactly(TODAY.minusMonths(11).plusMonths(12));
        assertThat(allowed(id, TODAY)).containsExactly("firefighting");
        assertThat(allowed(id, TODAY.plusMonths(2))).isEmpty();

        var second = certify(id, "micro_station", TODAY);
        assertThat(open(first)).isEmpty();
        assertThat(open(second)).hasSize(1);
        assertThat(in(HERE, () -> certificates.find(first)).replaced()).isTrue();
        assertThat(in(HERE, () -> certificates.find(second)).previous()).isEqualTo(first);
        assertThat(allowed(id, TODAY.plusMonths(2))).containsExactly("firefighting");

        in(HERE, () -> certificates.withdraw(HERE, second, "补考未过")).orElseThrow();
        assertThat(open(second)).isEmpty();
        assertThat(allowed(id, TODAY))
                .as("the older one is still there until its own end")
                .hasSize(1);
    }

    @Test
    void refusesCertificatesThatCannotBe() {
        var id = enter(HERE, somebody(), MembershipKind.TEAM);
        assertThat(codes(certified(id, "micro_station", TODAY, TODAY.minusDays(1))))
                .containsExactly("person.certificate-dates");
        assertThat(codes(certified(id, "micro_station", TODAY.plusDays(1), null)))
                .containsExactly("person.certificate-future");
        assertThat(codes(certified(id, "nothing", TODAY, null))).containsExactly("person.certificate-kind");
        certified(id, "micro_station", TODAY, null).orElseThrow();
        assertThat(codes(certified(id, "micro_station", TODAY, null))).containsExactly("person.certificate-twice");
    }

    @Test
    void listsCertificatesByTheirStateToday() {
        var id = enter(HERE, somebody(), MembershipKind.TEAM);
        certify(id, "micro_station", TODAY.minusMonths(12).minusDays(10));
        for (var state : CertificateState.values()) {
            var rows = in(HERE, () -> held.first(HERE.scope(), new CertificateFilter(state, null, null), 50));
            assertThat(rows).as(state.name()).allMatch(row -> row.on(TODAY) == state);
            assertThat(rows.stream().anyMatch(row -> row.person().equals(id)))
                    .isEqualTo(state == CertificateState.IN_GRACE);
        }
    }

    @Test
    void answersRequestsInTime() {
        var id = enter(HERE, somebody(), MembershipKind.STAFF);
        var request = UUID.randomUUID();
        in(HERE, () -> requests.ask(HERE, request, id, DataRequests.Kind.COPY, "要一份复印件"))
                .orElseThrow();
        in(HERE, () -> requests.ask(HERE, request, id, DataRequests.Kind.COPY, "要一份复印件"))
                .orElseThrow();
        assertThat(in(HERE, () -> requests.of(id))).hasSize(1);
        assertThat(in(HERE, () -> duties.ofSubject(new org.youbei.model.Subject("data-request", request))))
                .hasSize(1)
                .allMatch(duty -> duty.kind().equals(ObligationKind.DATA_REQUEST));
        assertThat(codes(in(HERE, () -> requests.answer(HERE, request, "")))).containsExactly("person.missing");
        in(HERE, () -> requests.answer(HERE, request, "已交本人")).orElseThrow();
        assertThat(codes(in(HERE, () -> requests.answer(HERE, request, "再答")))).containsExactly("person.answered");
    }

    private java.util.Set<String> allowed(UUID person, LocalDate day) {
        return in(HERE, () -> certificates.allowed(List.of(person), day)).getOrDefault(person, java.util.Set.of());
    }

    private CertificateState state(UUID certificate) {
        return in(HERE, () -> certificates.find(certificate)).on(TODAY);
    }

    private List<ObligationRow> open(UUID certificate) {
        return in(HERE, () -> duties.ofSubject(Certificates.subject(certificate))).stream()
                .filter(duty -> duty.state().isOpen())
                .toList();
    }

    private UUID certify(UUID person, String kind, LocalDate issued) {
        var id = UUID.randomUUID();
        in(HERE, () -> certificates.enter(HERE, person, new Certificates.Entry(id, kind, "示例1号", "", issued, null)))
                .orElseThrow();
        return id;
    }

    private Outcome<UUID> certified(
            UUID person, String kind, LocalDate issued, @org.jspecify.annotations.Nullable LocalDate until) {
        var entry = new Certificates.Entry(UUID.randomUUID(), kind, "示例1号", "", issued, until);
        return in(HERE, () -> certificates.enter(HERE, person, entry));
    }

    private UUID enter(Actor actor, PersonEntry entry, MembershipKind kind) {
        return in(actor, () -> persons.enter(actor, entering(actor, entry, kind)))
                .orElseThrow();
    }

    private static Entering entering(Actor actor, PersonEntry entry, MembershipKind kind) {
        JurisdictionCode unit = actor.scope().unit().orElseThrow();
        return new Entering(UUID.randomUUID(), unit, entry, kind);
    }

    private int rows(String sql) {
        return Scopes.wholeTree(() ->
                transaction.execute(status -> jdbc.sql(sql).query(Integer.class).single()));
    }
}
