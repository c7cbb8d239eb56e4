package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Who has left long enough ago is anonymised; nobody else. */
@PostgresTest
class RetentionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor HERE = Cast.COMMUNITY;

    @Autowired
    Persons persons;

    @Autowired
    Certificates certificates;

    @Autowired
    DataRequests requests;

    @Autowired
    Retention retention;

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
    void anonymisesWhoLeftThreeYearsAgoAndNobodyBefore() {
        var gone = somebody();
        var paper = new Certificates.Entry(UUID.randomUUID(), "micro_station", "证号示例9", "", TODAY, null);
        in(HERE, () -> certificates.enter(HERE, gone, paper)).orElseThrow();
        var stays = somebody();
        leave(gone);

        clock.set(TODAY.plusYears(3).minusDays(1));
        Scopes.wholeTree(retention::sweep);
        assertThat(isAnonymous(gone)).as("a day too early").isFalse();

        clock.set(TODAY.plusYears(3));
        assertThat(Scopes.wholeTree(retention::sweep)).isPositive();
        assertThat(isAnonymous(gone)).isTrue();
        assertThat(isAnonymous(stays)).isFalse();
        assertThat(raw(gone)).doesNotContain("证号示例9");
        assertThat(in(HERE, () -> persons.opened(java.util.List.of(gone))).get(gone))
                .extracting(PersonEntry::name, PersonEntry::phone)
                .containsExactly("—", "");
        assertThat(Scopes.wholeTree(retention::sweep)).as("once").isZero();
    }

    @Test
    void waitsForTheAnswerToARequest() {
        var gone = somebody();
        var request = UUID.randomUUID();
        in(HERE, () -> requests.ask(HERE, request, gone, DataRequests.Kind.COPY, "要一份复印件"))
                .orElseThrow();
        leave(gone);
        clock.set(TODAY.plusYears(4));
        Scopes.wholeTree(retention::sweep);
        assertThat(isAnonymous(gone)).isFalse();
        in(HERE, () -> requests.answer(HERE, request, "已寄出")).orElseThrow();
        Scopes.wholeTree(retention::sweep);
        assertThat(isAnonymous(gone)).isTrue();
        assertThat(in(HERE, () -> requests.find(request)).note()).isEmpty();
    }

    private UUID somebody() {
        var entering = new Entering(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, Crowd.somebody(), MembershipKind.STAFF);
        return in(HERE, () -> persons.enter(HERE, entering)).orElseThrow();
    }

    private void leave(UUID id) {
        in(HERE, () -> {
            persons.leave(HERE, id, Cast.JIYUQIAO_COMMUNITY, MembershipKind.STAFF);
            return id;
        });
    }

    private boolean isAnonymous(UUID id) {
        return in(HERE, () -> persons.find(id)).anonymisedOn() != null;
    }

    private String raw(UUID id) {
        return Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("select string_agg(c::text, '') from person.certificate c where person = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
    }
}
