package org.youbei.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/** The heads of profiles: how often they changed, what of them is missing, what falls due next. */
@Repository
class Profiles {
    private final JdbcClient jdbc;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param dutyRule the rule of the duty that is open for it; null where none is */
    record Head(
            UUID id,
            JurisdictionCode unit,
            int revision,
            LocalDate startedOn,
            String changedBy,
            @Nullable String dutyRule,
            @Nullable LocalDate dutyFrom) {}

    /** What lists show of a profile. */
    record Summary(
            int missing,
            @Nullable LocalDate latest,
            @Nullable LocalDate freshUntil,
            @Nullable Long residents,
            @Nullable Long households) {}

    Map<JurisdictionCode, Head> of(Collection<JurisdictionCode> units) {
        var found = new HashMap<JurisdictionCode, Head>();
        jdbc.sql("select * from community.profile where jurisdiction = any (?)")
                .param(texts(units))
                .query((row, n) -> head(row))
                .list()
                .forEach(head -> found.put(head.unit(), head));
        return found;
    }

    /** The heads of units of the tree, made where they are missing, held until the transaction ends. */
    Map<JurisdictionCode, Head> locked(Actor actor, Collection<JurisdictionCode> units) {
        var ids = units.stream().map(unit -> UuidV7.next(clock).toString()).toArray(String[]::new);
        jdbc.sql("""
            insert into community.profile (jurisdiction, district, id, started_on, changed_by, missing)
            select u.jurisdiction, left(u.jurisdiction, 6), r.id, ?, ?, ? from unnest(?::text[], ?::uuid[]) as r(unit, id)
            join jurisdiction.unit u on u.jurisdiction = r.unit order by 1
            on conflict (jurisdiction) do nothing\
            """)
                .params(
                        ChinaTime.today(clock),
                        actor.name(),
                        FigureCatalogue.SHIPPED.all().size(),
                        texts(units),
                        ids)
                .update();
        jdbc.sql("select 1 from community.profile where jurisdiction = any (?) order by jurisdiction for update")
                .param(texts(units))
                .query(Integer.class)
                .list();
        return of(units);
    }

    /** What an entry or a file makes of a profile. */
    record News(
            JurisdictionCode unit,
            Summary summary,
            @Nullable String dutyRule,
            @Nullable LocalDate dutyFrom) {}

    void changed(Actor actor, List<News> news) {
        jdbc.sql("""
            update community.profile p set revision = p.revision + 1, changed_by = ?, missing = r.missing, latest = r.latest,
              fresh_until = r.fresh_until, residents = r.residents, households = r.households, duty_rule = r.duty_rule,
              duty_from = r.duty_from
            from unnest(?::text[], ?::int[], ?::date[], ?::date[], ?::bigint[], ?::bigint[], ?::text[], ?::date[])
              as r(unit, missing, latest, fresh_until, residents, households, duty_rule, duty_from)
            where p.jurisdiction = r.unit\
            """)
                .param(actor.name())
                .param(column(news, String[]::new, one -> one.unit().value()))
                .param(column(news, Integer[]::new, one -> one.summary().missing()))
                .param(column(news, String[]::new, one -> day(one.summary().latest())))
                .param(column(news, String[]::new, one -> day(one.summary().freshUntil())))
                .param(column(news, Long[]::new, one -> one.summary().residents()))
                .param(column(news, Long[]::new, one -> one.summary().households()))
                .param(column(news, String[]::new, News::dutyRule))
                .param(column(news, String[]::new, one -> day(one.dutyFrom())))
                .update();
    }

    private static <T> T[] column(List<News> news, IntFunction<T[]> array, Function<News, @Nullable T> value) {
        return news.stream().map(value).toArray(array);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String[] texts(Collection<JurisdictionCode> units) {
        return units.stream().map(JurisdictionCode::value).toArray(String[]::new);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getInt("revision"),
                row.getObject("started_on", LocalDate.class),
                row.getString("changed_by"),
                row.getString("duty_rule"),
                row.getObject("duty_from", LocalDate.class));
    }
}
