package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Refusal;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.certificate.CertificateState;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Certificates one by one and many at once: what is refused, what renews what, what falls due, and on which day something is allowed. */
@PostgresTest
class CertificatesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    Certificates certificates;

    @Autowired
    Persons persons;

    @Autowired
    DutyBook book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void takesManyInAtOnceAndAnswersEachInItsOrder() {
        var known = person();
        var old = one(known, "micro_station", TODAY.minusMonths(11), null);
        enter(old);
        var fresh = person();
        var far = new Certificates.Given(UUID.randomUUID(), entry("micro_station", TODAY, null));
        var answers = enter(
                one(fresh, "red_cross_first_aid", TODAY, null),
                one(fresh, "micro_station", TODAY, TODAY.minusDays(1)),
                one(known, "micro_station", TODAY, null),
                one(known, "nothing", TODAY, null),
                far,
                one(fresh, "driving_licence", TODAY.plusDays(1), null));
        assertThat(answers.stream().map(some -> some.stream().map(Refusal::code).toList()))
                .containsExactly(
                        List.of(),
                        List.of("person.certificate-dates"),
                        List.of(),
                        List.of("person.certificate-kind"),
                        List.of("person.not-yours"),
                        List.of("person.certificate-future"));
        assertThat(due(old.said().id())).as("renewed").isEmpty();
        assertThat(of(known)).extracting(Certificate::kind).containsExactly("micro_station", "micro_station");
        assertThat(of(known).getFirst().previous()).isEqualTo(old.said().id());
        assertThat(due(of(known).getFirst().id())).contains(TODAY.plusMonths(12));
        assertThat(due(of(fresh).getFirst().id())).contains(TODAY.plusMonths(36));
    }

    @Test
    void doesNothingWithNothing() {
        assertThat(in(WORKER, () -> certificates.enter(WORKER, List.of()))).isEmpty();
    }

    @Test
    void entersTheSameOnceHoweverOftenItIsSent() {
        var person = person();
        var one = one(person, "micro_station", TODAY, null);
        assertThat(enter(one)).containsExactly(List.of());
        assertThat(enter(one)).as("the form sent twice").containsExactly(List.of());
        assertThat(enter(one(person, "micro_station", TODAY, null)).getFirst())
                .as("another paper of the day")
                .extracting(Refusal::code)
                .containsExactly("person.certificate-twice");
        assertThat(of(person)).hasSize(1);
    }

    @Test
    void entersOneOfManyThatComeAtOnce() throws Exception {
        var person = person();
        Callable<List<List<Refusal>>> enter = () -> enter(one(person, "micro_station", TODAY, null));
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var answer : pool.invokeAll(Collections.nCopies(12, enter))) {
                done += answer.get().getFirst().isEmpty() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(of(person)).hasSize(1);
    }

    @Test
    void leavesTheDutyWithTheLatestWhenAnOlderOneComesLater() {
        var person = person();
        var latest = one(person, "micro_station", TODAY.minusMonths(1), null);
        enter(latest);
        var older = one(person, "micro_station", TODAY.minusMonths(6), null);
        enter(older);
        assertThat(due(latest.said().id())).isPresent();
        assertThat(due(older.said().id())).as("it is done with").isEmpty();
        assertThat(in(WORKER, () -> certificates.find(older.said().id())).replaced())
                .isTrue();
    }

    @Test
    void standsAgainWhereTheOneThatReplacedItIsTakenBack() {
        var person = person();
        var first = one(person, "micro_station", TODAY.minusMonths(6), null);
        var second = one(person, "micro_station", TODAY, null);
        enter(first);
        enter(second);
        assertThat(in(WORKER, () -> certificates.find(first.said().id())).replaced())
                .isTrue();
        in(WORKER, () -> certificates.withdraw(WORKER, second.said().id(), "补考未过"))
                .orElseThrow();
        assertThat(in(WORKER, () -> certificates.find(first.said().id())).replaced())
                .isFalse();
        assertThat(allowed(person, TODAY)).containsExactly("firefighting");
        assertThat(codes(in(
                        WORKER,
                        () -> certificates.withdraw(WORKER, second.said().id(), "再来"))))
                .containsExactly("person.withdrawn");
        assertThat(codes(in(
                        WORKER, () -> certificates.withdraw(WORKER, first.said().id(), " "))))
                .containsExactly("person.missing");
    }

    /** Twelve months from the twenty-third of November, with sixty days of warning and thirty of grace. */
    @ParameterizedTest
    @CsvSource({
        "2027-09-23, VALID, true",
        "2027-09-24, EXPIRING, true",
        "2027-11-23, EXPIRING, true",
        "2027-11-24, IN_GRACE, false",
        "2027-12-23, IN_GRACE, false",
        "2027-12-24, EXPIRED, false"
    })
    void turnsOnTheDayAndAllowsNothingAfterItsEnd(LocalDate day, CertificateState state, boolean allows) {
        var person = person();
        enter(one(person, "micro_station", TODAY, null));
        assertThat(of(person).getFirst().on(day)).isEqualTo(state);
        assertThat(allowed(person, day).contains("firefighting")).isEqualTo(allows);
        assertThat(in(WORKER, () -> certificates.holds(person, "micro_station", day)))
                .isEqualTo(allows);
    }

    @Test
    void endsWhereThereIsNoSuchDayOnTheLastOfTheMonth() {
        clock.set(LocalDate.of(2028, 3, 1));
        var person = person();
        enter(one(person, "micro_station", LocalDate.of(2028, 2, 29), null));
        assertThat(of(person).getFirst().until()).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void allowsWithoutEndWhereAnyOfTheKindHasNone() {
        var person = person();
        enter(one(person, "emergency_rescuer", TODAY, null), one(person, "collapse_search", TODAY, null));
        assertThat(in(WORKER, () -> certificates.lasting(List.of(person))).get(person))
                .isEqualTo(Map.of(
                        "rescue", Optional.empty(),
                        "collapse", Optional.of(TODAY.plusMonths(24))));
        assertThat(in(WORKER, () -> certificates.lasting(List.of(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void staysClosedToOtherUnits() {
        var person = person();
        var one = one(person, "micro_station", TODAY, null);
        enter(one);
        assertThatThrownBy(() -> in(
                        Cast.SIBLING_STREET, () -> certificates.find(one.said().id())))
                .isInstanceOf(NotFound.class);
        assertThat(in(Cast.SIBLING_STREET, () -> certificates.of(person))).isEmpty();
        var theirs = one(person, "driving_licence", TODAY, null);
        assertThat(in(Cast.SIBLING_STREET, () -> certificates.enter(Cast.SIBLING_STREET, List.of(theirs)))
                        .getFirst())
                .extracting(Refusal::code)
                .containsExactly("person.not-yours");
        assertThat(in(Cast.AUDITOR, () -> certificates.enter(Cast.AUDITOR, List.of(theirs)))
                        .getFirst())
                .extracting(Refusal::code)
                .containsExactly("person.not-yours");
        assertThatThrownBy(() ->
                        in(Cast.SIBLING_STREET, () -> certificates.enter(Cast.SIBLING_STREET, person, theirs.said())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesTheIssuerOfTheKindWhereNobodySaysOne() {
        var person = person();
        enter(one(person, "red_cross_first_aid", TODAY, null));
        assertThat(of(person).getFirst().issuer()).isEqualTo("红十字会");
        var tooLong = new Certificates.Entry(
                UUID.randomUUID(), "driving_licence", "x".repeat(61), "y".repeat(121), TODAY, null);
        assertThat(codes(in(WORKER, () -> certificates.enter(WORKER, person, tooLong))))
                .containsExactly("person.too-long", "person.too-long");
    }

    private UUID person() {
        return in(
                        WORKER,
                        () -> persons.enter(
                                WORKER,
                                new Entering(
                                        UUID.randomUUID(),
                                        Cast.JIYUQIAO_COMMUNITY,
                                        Crowd.somebody(),
                                        MembershipKind.TEAM)))
                .orElseThrow();
    }

    private List<List<Refusal>> enter(Certificates.Given... given) {
        return in(WORKER, () -> certificates.enter(WORKER, new ArrayList<>(List.of(given))));
    }

    private static Certificates.Given one(UUID person, String kind, LocalDate issued, @Nullable LocalDate until) {
        return new Certificates.Given(person, entry(kind, issued, until));
    }

    private static Certificates.Entry entry(String kind, LocalDate issued, @Nullable LocalDate until) {
        return new Certificates.Entry(UUID.randomUUID(), kind, "示例1", "", issued, until);
    }

    private List<Certificate> of(UUID person) {
        return in(WORKER, () -> certificates.of(person));
    }

    private Set<String> allowed(UUID person, LocalDate day) {
        return in(WORKER, () -> certificates.allowed(List.of(person), day)).getOrDefault(person, Set.of());
    }

    private Optional<LocalDate> due(UUID certificate) {
        return Objects.requireNonNull(in(
                WORKER,
                () -> transaction.execute(
                        status -> book.open(Certificates.subject(certificate), ObligationKind.CERTIFICATE_RENEWAL)
                                .map(duty -> duty.due()))));
    }
}
