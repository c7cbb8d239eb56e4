package org.youbei.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;

/** The rows of offers to swap. */
@Repository
class StoredSwaps {
    private static final String COLUMNS = """
        select s.*, coalesce(g.name_shown, '') as giver_name, coalesce(t.name_shown, '') as taker_name
        from volunteer.swap s left join volunteer.volunteer g on g.id = s.giver left join volunteer.volunteer t on t.id = s.taker
        """;

    private final JdbcClient jdbc;
    private final DutyBook book;
    private final Clock clock;

    StoredSwaps(JdbcClient jdbc, DutyBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    static Subject subject(UUID swap) {
        return new Subject("shift-swap", swap);
    }

    /** @return whether it was written; not where the volunteer offers the place already */
    boolean add(UUID id, Shift shift, UUID giver, String reason) {
        return jdbc.sql("""
            insert into volunteer.swap (id, shift, jurisdiction, district, giver, reason, state, offered_at)
            values (?, ?, ?, ?, ?, ?, 'OFFERED', ?) on conflict do nothing\
            """)
                        .params(
                                id,
                                shift.id(),
                                shift.unit().value(),
                                shift.unit().district(),
                                giver,
                                reason,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @param taker null where nobody takes it any more */
    void taken(UUID id, @Nullable UUID taker) {
        jdbc.sql("update volunteer.swap set taker = ?, state = case when ?::uuid is null then 'OFFERED' else"
                        + " 'TAKEN' end where id = ?")
                .param(taker)
                .param(taker)
                .param(id)
                .update();
    }

    void end(Actor actor, UUID id, Swap.State state, String remark) {
        jdbc.sql("update volunteer.swap set state = ?, ended_at = ?, ended_by = ?, remark = ? where id = ?")
                .params(state.name(), Timestamp.from(clock.instant()), actor.name(), remark, id)
                .update();
    }

    /** Nothing is left to swap: the shift is called off, or the giver is not in it any more. */
    void lapse(Actor actor, UUID shift, @Nullable UUID giver, String why) {
        of(shift).stream()
                .filter(swap -> swap.isOpen() && (giver == null || swap.giver().equals(giver)))
                .forEach(swap -> {
                    end(actor, swap.id(), Swap.State.LAPSED, "");
                    book.end(Actor.platform(), subject(swap.id()), why);
                });
    }

    Optional<Swap> find(UUID id) {
        return jdbc.sql(COLUMNS + "where s.id = ?")
                .param(id)
                .query((row, n) -> swap(row))
                .optional();
    }

    /** Also those that have ended, the first one in front. */
    List<Swap> of(UUID shift) {
        return jdbc.sql(COLUMNS + "where s.shift = ? order by s.offered_at, s.id")
                .param(shift)
                .query((row, n) -> swap(row))
                .list();
    }

    /** The open ones of several shifts, the first one in front. */
    List<Swap> open(List<UUID> shifts) {
        return shifts.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS
                                + "where s.shift = any (?::uuid[]) and s.ended_at is null order by s.offered_at, s.id")
                        .param(shifts.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> swap(row))
                        .list();
    }

    private static Swap swap(ResultSet row) throws SQLException {
        return new Swap(
                row.getObject("id", UUID.class),
                row.getObject("shift", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("giver", UUID.class),
                row.getString("giver_name"),
                row.getObject("taker", UUID.class),
                row.getString("taker_name"),
                row.getString("reason"),
                Swap.State.valueOf(row.getString("state")),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("ended_by"),
                row.getString("remark"));
    }
}
