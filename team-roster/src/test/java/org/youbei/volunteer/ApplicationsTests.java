package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.ResidentId;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Crowd;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What comes in without an account: posters, limits by address and by unit, crowds at once, links and cards that are forged. */
@PostgresTest
@Import(Standings.class)
class ApplicationsTests {
    private static final int CROWD = 500;
    private static final int PLENTY = 10_000;

    @Autowired
    Applications applications;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Standings stage;

    @Autowired
    DutyBook book;

    @Autowired
    JdbcClient jdbc;

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
    void keepsOnePosterForAUnit() {
        var unit = new JurisdictionCode("420106003001");
        var first = poster(unit);
        assertThat(poster(unit)).isEqualTo(first);
        assertThat(first.unitName()).isNotBlank().doesNotContain("4201");
        assertThat(applications.find(first.code().toLowerCase(java.util.Locale.ROOT)))
                .contains(first);
        assertThat(applications.find("22222222")).isEmpty();
        assertThat(applications.find("no code")).isEmpty();
        assertThat(codes(in(Cast.SIBLING_STREET, () -> applications.poster(Cast.SIBLING_STREET, unit))))
                .containsExactly("volunteer.not-yours");
        assertThat(codes(in(Cast.AUDITOR, () -> applications.poster(Cast.AUDITOR, unit))))
                .containsExactly("volunteer.not-yours");
    }

    /** Five hundred residents, each of whose applications is sent twice at once. */
    @Test
    void losesAndDoublesNothingWhenACrowdAppliesAtOnce() throws Exception {
        var unit = new JurisdictionCode("420106003002");
        var poster = poster(unit);
        var all = new ArrayList<Callable<Outcome<String>>>();
        for (int nth = 0; nth < CROWD; nth++) {
            var said = Standings.application(resident(nth));
            for (int twice = 0; twice < 2; twice++) {
                var address = "10.1." + nth % 250 + "." + twice;
                all.add(() -> applications.apply(poster, UUID.randomUUID(), said, "居民", address));
            }
        }
        java.util.Collections.shuffle(all, new java.util.Random(20_261_123));
        var secrets = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var one : pool.invokeAll(all)) {
                switch (one.get()) {
                    case Outcome.Done<String>(var secret) -> secrets.add(secret);
                    case Outcome.Refused<String> refused ->
                        assertThat(codes(refused)).containsExactly("volunteer.known");
                }
            }
        }
        assertThat(secrets).as("each has one page of their own").hasSize(CROWD);
        assertThat(count(unit)).isEqualTo(CROWD);
        assertThat(applications.bySecret(secrets.iterator().next()))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(VolunteerState.APPLIED));
    }

    /** Ten thousand from one address: sixty are looked at, and nothing of the others is stored. */
    @Test
    void stopsOneAddressAndNoOther() throws Exception {
        var unit = new JurisdictionCode("420106003003");
        var poster = poster(unit);
        var blank = new Application(PersonEntry.of("", IdNumber.Kind.RESIDENT, "", ""), Set.of(), 0, 0, false, false);
        Callable<Outcome<String>> flood = () -> applications.apply(poster, UUID.randomUUID(), blank, "居民", "10.9.9.9");
        int lookedAt = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var one : pool.invokeAll(java.util.Collections.nCopies(PLENTY, flood))) {
                lookedAt += codes(one.get()).contains("volunteer.often") ? 0 : 1;
            }
        }
        assertThat(lookedAt).isEqualTo(Applications.PER_ADDRESS);
        assertThat(count(unit)).isZero();
        assertThat(codes(apply(poster, resident(9_001), "10.9.9.9")))
                .as("from there nobody for an hour")
                .containsExactly("volunteer.often");
        apply(poster, resident(9_001), "10.9.9.8").orElseThrow();
        clock.advance(Duration.ofMinutes(61));
        apply(poster, resident(9_002), "10.9.9.9").orElseThrow();
    }

    @Test
    void keepsNoAddress() {
        var poster = poster(new JurisdictionCode("420106003004"));
        apply(poster, resident(9_100), "203.0.113.77").orElseThrow();
        var raw = Scopes.wholeTree(
                () -> transaction.execute(status -> jdbc.sql("select string_agg(k::text, '') from volunteer.knock k")
                        .query(String.class)
                        .single()));
        assertThat(raw).doesNotContain("203.0.113.77");
    }

    @Test
    void takesAUnitsFillOfADayAndGoesOnTomorrow() {
        var unit = new JurisdictionCode("420106003005");
        var poster = poster(unit);
        fill(unit, Applications.PER_UNIT - 1);
        apply(poster, resident(9_200), "10.2.0.1").orElseThrow();
        assertThat(codes(apply(poster, resident(9_201), "10.2.0.2"))).containsExactly("volunteer.full-for-today");
        clock.advance(Duration.ofDays(1));
        apply(poster, resident(9_201), "10.2.0.3").orElseThrow();
    }

    @Test
    void opensADutyToVetAndNothingToStrangers() {
        var poster = poster(new JurisdictionCode("420106003006"));
        var id = UUID.randomUUID();
        var secret = applications
                .apply(poster, id, Standings.application(resident(9_300)), "居民", "10.3.0.1")
                .orElseThrow();
        var worker = Crowd.worker(poster.unit());
        boolean due = Boolean.TRUE.equals(in(
                worker,
                () -> transaction.execute(status -> book.open(Volunteers.subject(id), ObligationKind.VOLUNTEER_VETTING)
                        .isPresent())));
        assertThat(due).isTrue();
        assertThat(applications.bySecret(secret.substring(1))).isEmpty();
        assertThat(applications.bySecret("")).isEmpty();
        assertThat(applications.bySecret("' or true --")).isEmpty();
        assertThat(codes(applications.apply(poster, id, Standings.application(resident(9_301)), "居民", "10.3.0.2")))
                .as("another person under the id of the form")
                .containsExactly("volunteer.known");
    }

    @Test
    void knowsACardByItsCodeAndNoForgedOne() {
        var one = stage.find(stage.standing(VolunteerState.ACTIVE));
        var code = one.seen().code();
        assertThat(applications.byCard(code).map(Volunteer::getId)).contains(one.getId());
        assertThat(applications.byCard(
                        code.substring(0, 5) + "-" + code.substring(5).toLowerCase(java.util.Locale.ROOT)))
                .as("as it is typed")
                .isPresent();
        var last = code.charAt(9) == 'A' ? 'B' : 'A';
        assertThat(applications.byCard(code.substring(0, 9) + last)).isEmpty();
        assertThat(applications.byCard(code + "A")).isEmpty();
        assertThat(applications.byCard("0000000000")).as("zero is in no code").isEmpty();
        assertThat(applications.byCard("%")).isEmpty();
    }

    /** Whoever acts through a link holds no role and sees one unit. */
    @Test
    void actsThroughALinkWithNoRole() {
        var one = stage.find(stage.standing(VolunteerState.ACTIVE));
        var self = Applications.actor(one);
        assertThat(self.roles()).isEmpty();
        assertThat(self.works()).isFalse();
        assertThat(codes(in(
                        self,
                        () -> volunteers.take(
                                self, one.getId(), UUID.randomUUID(), Step.of(VolunteerStep.EXIT, "示例")))))
                .containsExactly("volunteer.not-yours");
        assertThat(codes(in(self, () -> volunteers.clear(self, one.getId(), ExitItem.KIT, "示例"))))
                .containsExactly("volunteer.not-yours");
        assertThat(codes(in(self, () -> volunteers.application(self, one.getId()))))
                .containsExactly("volunteer.not-yours");
    }

    private Applications.Poster poster(JurisdictionCode unit) {
        var worker = Crowd.worker(unit);
        return in(worker, () -> applications.poster(worker, unit)).orElseThrow();
    }

    private Outcome<String> apply(Applications.Poster poster, PersonEntry person, String address) {
        return applications.apply(poster, UUID.randomUUID(), Standings.application(person), "居民", address);
    }

    /** Another one for each number, and none that other tests use. */
    private static PersonEntry resident(int nth) {
        var born = java.time.LocalDate.of(1960, 1, 1).plusDays(nth / 500);
        var digits = "420111" + born.toString().replace("-", "") + "%03d".formatted(nth % 500);
        return PersonEntry.of(
                "示例居民", IdNumber.Kind.RESIDENT, ResidentId.completed(digits).value(), "139%08d".formatted(nth));
    }

    private int count(JurisdictionCode unit) {
        return Objects.requireNonNull(Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from volunteer.volunteer where jurisdiction = ?")
                        .param(unit.value())
                        .query(Integer.class)
                        .single())));
    }

    /** Applications of today as rows, without the way there. */
    private void fill(JurisdictionCode unit, int rows) {
        Scopes.wholeTree(() -> transaction.execute(status ->
                jdbc.sql("""
                    insert into volunteer.volunteer (id, jurisdiction, district, code, secret_hash, name_shown, phone_shown, adult_on, guardian, state,
                      applied_on)
                    select gen_random_uuid(), ?, ?, 'F' || lpad(n::text, 9, '0'), sha256(('f' || n)::bytea), '示**', '', '2000-01-01', false, 'APPLIED',
                      '2026-11-23' from generate_series(1, ?) n\
                    """).params(unit.value(), unit.district(), rows).update()));
    }
}
