package org.youbei.inspection.order;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.DutyMoved;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/** Issues supervision orders, takes the units' answers, and closes. The day falls due in the ledger. Sentences: {@code refusal.order.…}. */
@Component
@Transactional
public class OrderDesk {
    private static final String SUBJECT = "supervision-order";
    static final String ROWS = """
        select o.*, o.jurisdiction as unit, coalesce(u.name, o.jurisdiction) as unit_name
        from inspection.supervision_order o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction where true\
        """;

    private final JdbcClient jdbc;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    OrderDesk(JdbcClient jdbc, DutyBook book, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists show the due date, so that an order carries a copy of what the ledger knows. */
    @EventListener
    void moved(DutyMoved duty) {
        if (duty.is(ObligationKind.SUPERVISION_ORDER, SUBJECT)) {
            jdbc.sql("update inspection.supervision_order set due_on = ? where id = ?")
                    .params(duty.due(), duty.subject().id())
                    .update();
        }
    }

    public static Subject subject(UUID order) {
        return new Subject(SUBJECT, order);
    }

    /** @param id made with the form, so that the same form sent twice issues one order */
    public Outcome<SupervisionOrder> issue(Actor actor, UUID id, OrderEntry entry) {
        var refusals = objections(actor, entry);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (insert(actor, id, entry)) {
            book.open(
                    actor,
                    ObligationKind.SUPERVISION_ORDER,
                    subject(id),
                    entry.title(),
                    entry.unit(),
                    entry.rule(),
                    ChinaTime.today(clock));
            record(actor, "supervision-order.issued", id, entry.unit(), entry.title());
        }
        return find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.unknown("order.unknown")));
    }

    /**
     * Issues an order for each of several overdue duties: all of them or, with every reason, none.
     *
     * @param request of the form: the same form sent twice issues each once
     */
    public Outcome<List<UUID>> issueAll(Actor actor, UUID request, List<OrderEntry> entries) {
        var refused = entries.stream()
                .flatMap(entry -> objections(actor, entry).stream())
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        return Outcome.done(entries.stream()
                .map(entry -> {
                    var seed = request + " " + entry.duty();
                    var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
                    return issue(actor, id, entry).orElseThrow().id();
                })
                .toList());
    }

    private boolean insert(Actor actor, UUID id, OrderEntry entry) {
        return jdbc.sql("""
            insert into inspection.supervision_order
              (id, jurisdiction, district, revision, hazard, title, demand, urgent, issued_on, issued_by, duty)
            values (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .param(id)
                        .param(entry.unit().value())
                        .param(entry.unit().district())
                        .param(entry.hazard())
                        .param(entry.title())
                        .param(entry.demand())
                        .param(entry.urgent())
                        .param(ChinaTime.today(clock))
                        .param(actor.name())
                        .param(entry.duty())
                        .update()
                == 1;
    }

    private static List<Refusal> objections(Actor actor, OrderEntry entry) {
        if (!mayIssue(actor) || !actor.scope().contains(entry.unit())) {
            return List.of(Refusal.forbidden("order.not-yours"));
        }
        var found = new ArrayList<Refusal>();
        if (actor.scope().unit().filter(entry.unit()::equals).isPresent()) {
            found.add(Refusal.at("unit", "order.own-unit"));
        }
        if (entry.title().isEmpty() || entry.title().length() > 200) {
            found.add(Refusal.at("title", "order.title", 200));
        }
        if (entry.demand().isEmpty() || entry.demand().length() > 2_000) {
            found.add(Refusal.at("demand", "order.demand", 2_000));
        }
        return found;
    }

    /** The unit's answer fulfils the duty; an order is answered once, unless the district sends it back. */
    public Outcome<SupervisionOrder> answer(Actor actor, UUID id, String answer) {
        var order = locked(id);
        if (order.isEmpty()) {
            return Outcome.refused(Refusal.unknown("order.unknown"));
        }
        if (!mayAnswer(actor, order.get())) {
            return Outcome.refused(Refusal.forbidden("order.not-yours"));
        }
        if (order.get().answeredOn() != null) {
            return Outcome.refused(Refusal.conflict("order.answered"));
        }
        if (answer.isBlank() || answer.length() > 2_000) {
            return Outcome.refused(Refusal.at("answer", "order.answer", 2_000));
        }
        jdbc.sql("""
            update inspection.supervision_order set answered_on = ?, answer = ?, answered_by = ?, revision = revision + 1
            where id = ?\
            """)
                .params(ChinaTime.today(clock), answer.strip(), actor.name(), id)
                .update();
        var evidence = new Evidence(SUBJECT, id, order.get().title());
        book.fulfilBegun(actor, subject(id), ObligationKind.SUPERVISION_ORDER, evidence, ChinaTime.today(clock));
        record(actor, "supervision-order.answered", id, order.get().unit(), answer.strip());
        return Outcome.done(find(id).orElseThrow());
    }

    /** The district is content. */
    public Outcome<SupervisionOrder> close(Actor actor, UUID id) {
        return closeAll(actor, List.of(id)).then(closed -> Outcome.done(closed.getFirst()));
    }

    private SupervisionOrder close(Actor actor, SupervisionOrder order) {
        jdbc.sql("update inspection.supervision_order set closed_on = ?, closed_by = ?, revision = revision + 1"
                        + " where id = ?")
                .params(ChinaTime.today(clock), actor.name(), order.id())
                .update();
        record(actor, "supervision-order.closed", order.id(), order.unit(), order.title());
        return find(order.id()).orElseThrow();
    }

    /** The district is content with several: all of them are closed or, with every reason, none. */
    public Outcome<List<SupervisionOrder>> closeAll(Actor actor, List<UUID> ids) {
        var orders = ids.stream().distinct().sorted().map(this::locked).toList();
        var refused = orders.stream()
                .flatMap(order -> closing(actor, order).stream())
                .distinct()
                .toList();
        return refused.isEmpty()
                ? Outcome.done(orders.stream()
                        .flatMap(Optional::stream)
                        .map(order -> close(actor, order))
                        .toList())
                : Outcome.refused(refused);
    }

    private static Optional<Refusal> closing(Actor actor, Optional<SupervisionOrder> order) {
        if (order.isEmpty()) {
            return Optional.of(Refusal.unknown("order.unknown"));
        }
        if (!mayIssue(actor)) {
            return Optional.of(Refusal.forbidden("order.not-yours"));
        }
        return order.get().closable() ? Optional.empty() : Optional.of(Refusal.conflict("order.out-of-order"));
    }

    @Transactional(readOnly = true)
    public Optional<SupervisionOrder> find(UUID id) {
        return jdbc.sql(ROWS + " and o.id = ?")
                .param(id)
                .query(OrderDesk::order)
                .optional();
    }

    public static boolean mayIssue(Actor actor) {
        return actor.has(Role.DISTRICT_SUPERVISOR);
    }

    public static boolean mayAnswer(Actor actor, SupervisionOrder order) {
        return actor.has(Role.STREET_STAFF, Role.COMMUNITY_WORKER)
                && actor.scope().contains(order.unit());
    }

    private Optional<SupervisionOrder> locked(UUID id) {
        jdbc.sql("select id from inspection.supervision_order where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    private void record(Actor actor, String action, UUID order, JurisdictionCode unit, String what) {
        audit.record(actor, AuditEntry.of(action, subject(order), unit, Map.of("text", what)));
    }

    static SupervisionOrder order(ResultSet row, int n) throws SQLException {
        return new SupervisionOrder(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("unit")),
                row.getString("unit_name"),
                row.getObject("hazard", UUID.class),
                row.getString("title"),
                row.getString("demand"),
                row.getBoolean("urgent"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_by"),
                row.getObject("duty", UUID.class));
    }
}
