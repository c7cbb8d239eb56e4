package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.person.IdentitySeal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.Timings;

/**
 * The list of a million volunteers of a district: its first page, that of a street, of a skill and of a state, and searching by a whole name and by a
 * whole telephone number, which find by their keyed hashes. {@code -Dvolunteers.rows=N}, {@code -Dvolunteers.rounds=N} for another size.
 */
@PostgresTest
class VolunteerListBenchmark {
    private static final int ROWS = Integer.getInteger("volunteers.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("volunteers.rounds", 15);
    private static final int PAGE = 50;
    private static final Scope DISTRICT = Scope.of(Cast.WUCHANG);
    private static final Scope STREET = Scope.of(Cast.JIYUQIAO);
    private static final String PHONE = "13977776666";
    private static final String NAME = "测速示例";

    @Autowired
    VolunteerList list;

    @Autowired
    IdentitySeal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void listsAndFinds(@Autowired DivisionImporter importer) throws SQLException {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        fill();
        double page = page("first page", DISTRICT, null, null, null);
        page("first page of a street", STREET, null, null, null);
        page("those of a state", DISTRICT, VolunteerState.ACTIVE, null, null);
        page("those of a state, of a street", STREET, VolunteerState.ACTIVE, null, null);
        page("those with a skill", DISTRICT, null, "first_aid", null);
        page("those with a rare skill", DISTRICT, null, "drone", null);
        double phone = page("by telephone number", DISTRICT, null, null, PHONE);
        double name = page("by name", DISTRICT, null, null, NAME);
        double nobody = page("by the name of nobody", DISTRICT, null, null, "无此人");
        assertThat(found(PHONE)).isEqualTo(1);
        assertThat(found(NAME)).isEqualTo(20);
        System.out.printf(
                "FIGURE %,d volunteers: by number %.2f, by name %.2f, by the name of nobody %.2f of the first page,"
                        + " line 3%n",
                ROWS, phone / page, name / page, nobody / page);
    }

    private int found(String typed) {
        return in(
                DISTRICT,
                () -> list.first(DISTRICT, new VolunteerFilter(null, null, null, typed), PAGE)
                        .size());
    }

    private double page(
            String what, Scope scope, @Nullable VolunteerState state, @Nullable String skill, @Nullable String typed) {
        var filter = new VolunteerFilter(state, skill, null, typed);
        double median = Timings.median(ROUNDS, () -> in(scope, () -> list.first(scope, filter, PAGE)));
        System.out.printf("FIGURE %,d volunteers, %s: %.2f ms%n", ROWS, what, median);
        return median;
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** In every community of the district, in every state that needs no person; a thousandth has a rare skill, and every twelfth has served. */
    private void fill() throws SQLException {
        var number = java.util.HexFormat.of().formatHex(seal.ofPhone(PHONE));
        var name = java.util.HexFormat.of().formatHex(seal.ofName(NAME));
        for (int from = 0; from < ROWS; from += 100_000) {
            int to = Math.min(ROWS, from + 100_000);
            owner("""
                with units as (select array_agg(jurisdiction order by jurisdiction) as codes, count(*)::int as n from jurisdiction.unit
                  where jurisdiction like '420106______')
                insert into volunteer.volunteer (id, jurisdiction, district, code, secret_hash, name_shown, phone_shown, id_hash, phone_hash,
                  name_hash, adult_on, guardian, skills, state, applied_on)
                select gen_random_uuid(), codes[1 + i %% n], '420106', 'M' || lpad(i::text, 9, '0'), sha256(('s' || i)::bytea), '示**',
                  '139****0001', null, case when i = 5 then decode('%3$s', 'hex') else sha256(('p' || i)::bytea) end,
                  case when i %% (%5$d / 20) = 7 then decode('%4$s', 'hex') else sha256(('n' || i / 3)::bytea) end,
                  date '2000-01-01', false, case when i %% 1000 = 0 then '{drone}'::text[] when i %% 2 = 0 then '{first_aid}' else '{driving}' end,
                  (array['APPLIED', 'REFUSED', 'EXITED'])[1 + i %% 3], date '2026-01-01' + (i %% 300)::int
                from units, generate_series(%1$d, %2$d) i\
                """.formatted(from, to - 1, number, name, ROWS));
        }
        owner("alter table volunteer.volunteer drop constraint volunteer_check2", """
            update volunteer.volunteer set state = 'ACTIVE' where state = 'EXITED' and code like 'M%'\
            """);
        owner("""
            insert into volunteer.hours (id, volunteer, jurisdiction, district, kind, starts_at, ends_at, what, noted_by, noted_account, noted_at)
            select gen_random_uuid(), id, jurisdiction, district, 'SERVICE', timestamptz '2026-10-01 09:00+08', timestamptz '2026-10-01 11:00+08',
              '示例', '示例', gen_random_uuid(), now()
            from volunteer.volunteer where code like 'M%' and hashtext(code) % 12 = 0\
            """, """
            insert into volunteer.confirmation (hours, jurisdiction, district, confirmed_by, confirmed_at)
            select id, jurisdiction, district, '示例', now() from volunteer.hours where what = '示例' on conflict do nothing\
            """);
        for (var table : List.of("volunteer.volunteer", "volunteer.hours", "volunteer.confirmation")) {
            owner("vacuum analyze " + table);
        }
    }

    /** As the owner, past the row-level policies. */
    private void owner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
