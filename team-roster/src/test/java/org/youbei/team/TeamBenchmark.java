package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.Timings;

/**
 * The teams of a district with their members and certificates: a page of the list with the readiness of each team against the bare rows of the same
 * page, the state of all teams at once, and the forecast of the district. {@code -Dteams.teams=N}, {@code -Dteams.members=N} (of each team, each with
 * two certificates), {@code -Dteams.rounds=N} for another size.
 */
@PostgresTest
class TeamBenchmark {
    private static final int TEAMS = Integer.getInteger("teams.teams", 2_000);
    private static final int MEMBERS = Integer.getInteger("teams.members", 30);
    private static final int ROUNDS = Integer.getInteger("teams.rounds", 9);
    private static final int PAGE = 50;
    private static final Scope DISTRICT = Scope.of(Cast.WUCHANG);
    private static final Scope STREET = Scope.of(Cast.JIYUQIAO);

    @Autowired
    TeamList list;

    @Autowired
    Teams teams;

    @Autowired
    StaffingForecasts forecasts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    java.time.Clock clock;

    @Test
    void judgesTheTeamsOfADistrict(@Autowired DivisionImporter importer) throws SQLException {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        fill();
        LocalDate today = ChinaTime.today(clock);
        var filter = new TeamFilter(null, null, null, null);
        List<UUID> all = in(
                DISTRICT,
                () -> jdbc.sql("select id from team.team where disbanded_on is null")
                        .query(UUID.class)
                        .list());
        assertThat(all).hasSizeGreaterThanOrEqualTo(TEAMS);
        double bare = Timings.median(
                ROUNDS,
                () -> in(
                        DISTRICT,
                        () -> jdbc.sql("""
                            select t.*, coalesce(u.name, t.jurisdiction) as unit_name from team.team t
                            left join jurisdiction.unit u on u.jurisdiction = t.jurisdiction
                            where t.disbanded_on is null order by t.jurisdiction, t.id limit 51\
                            """)
                                .query((row, n) -> TeamRows.team(row))
                                .list()));
        double page = Timings.median(ROUNDS, () -> in(DISTRICT, () -> list.first(DISTRICT, filter, PAGE)));
        double street = Timings.median(ROUNDS, () -> in(STREET, () -> list.first(STREET, filter, PAGE)));
        double states = Timings.median(ROUNDS, () -> in(DISTRICT, () -> teams.readiness(all, today)));
        double district = Timings.median(ROUNDS, () -> in(DISTRICT, () -> forecasts.of(Cast.WUCHANG)));
        System.out.printf(
                "FIGURE %,d teams of %d members with two certificates each: bare page %.1f ms, page with readiness %.1f"
                        + " ms (of a street %.1f ms), ratio %.2f, line 2%n",
                TEAMS, MEMBERS, bare, page, street, page / bare);
        System.out.printf(
                "FIGURE state of all %,d teams in one statement %.0f ms, %.3f ms a team, of a page %.3f ms a team%n",
                all.size(), states, states / all.size(), page / PAGE);
        System.out.printf("FIGURE forecast of the district in two statements %.0f ms, line 1000 ms%n", district);
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Teams in every street and community of the district; each person is in one, and a fifth of the certificates have lapsed. */
    private void fill() throws SQLException {
        owner("""
            with units as (select array_agg(jurisdiction order by jurisdiction) as codes, count(*)::int as n from jurisdiction.unit
              where jurisdiction like '420106___%%')
            insert into team.team (id, jurisdiction, district, name, kind, base, ready_day, ready_night, area, partner, insurer, insured_from,
              insured_until, kit_wanted, kit_held, exercised_on, made_on)
            select gen_random_uuid(), codes[1 + i %% n], '420106', '示例测速队 ' || i,
              (array['GENERAL', 'PROFESSIONAL', 'MICRO_STATION', 'VOLUNTEER'])[1 + i %% 4], '示例路 ' || i || ' 号', 10, 20, '', '',
              '示例保险', date '2026-01-01', date '2026-12-31', 10, 8 + i %% 3, date '2026-06-01', date '2026-01-01'
            from units, generate_series(1, %1$d) i\
            """.formatted(TEAMS), """
            insert into team.need (team, jurisdiction, district, qualification, least, wished, most)
            select t.id, t.jurisdiction, t.district, q.code, 2, 4, 8 from team.team t,
              (values ('first_aid'), ('rescue'), ('driving')) q(code) where t.name like '示例测速队%'\
            """, """
                create temporary table crowd as
                select gen_random_uuid() as person, t.id as team, t.jurisdiction, n, row_number() over () as nth
                from team.team t, generate_series(1, %1$d) n where t.name like '示例测速队%%';
                insert into person.person (id, jurisdiction, district, id_kind, id_hash, name_hash, sealed, name_shown, id_shown, phone_shown,
                  noticed_on, notice_version, entered_on, reached_on)
                select person, jurisdiction, '420106', 'NONE', sha256(('bench' || nth)::bytea), sha256(('name' || nth)::bytea),
                  repeat('x', 300), '示**', '', '139****0001', date '2026-01-01', '1', date '2026-01-01', date '2026-10-01' from crowd;
                insert into person.membership (id, person, jurisdiction, district, kind, since)
                select gen_random_uuid(), person, jurisdiction, '420106', 'TEAM', date '2026-01-01' from crowd;
                insert into team.member (id, team, person, jurisdiction, district, role, since)
                select gen_random_uuid(), team, person, jurisdiction, '420106', case when n = 1 then 'LEADER' else 'MEMBER' end,
                  date '2026-01-01' from crowd;
                insert into person.certificate (id, person, jurisdiction, district, kind, number, issuer, issued, until, checked_by, checked_on)
                select gen_random_uuid(), person, jurisdiction, '420106', k.kind, 'B' || nth, '示例', date '2024-01-01' + (nth %% 300)::int,
                  case when nth %% 5 = 0 then date '2026-11-01' else date '2026-12-01' + (nth %% 200)::int end, '示例', date '2026-01-01'
                from crowd, lateral (values ((array['red_cross_first_aid', 'emergency_rescuer', 'driving_licence'])[1 + nth %% 3]),
                  ((array['volunteer_basics', 'water_rescue', 'micro_station'])[1 + nth %% 3])) k(kind)\
                """.formatted(MEMBERS));
        for (var table : List.of(
                "team.team", "team.need", "team.member", "person.person", "person.membership", "person.certificate")) {
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
