package org.youbei.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.Said;

/**
 * Experts who are invited to a piece of work. That an answer comes, and that what the expert said is written down, are duties of the unit that
 * invites. Whoever must keep out is not invited. To be called inside a scope, but for what begins with a link; an unknown one is {@link NotFound}.
 */
@Component
public class ExpertInvitations {
    private static final UUID EXPERT = new UUID(0, 4);
    private static final String COLUMNS = """
        select i.*, e.name, e.employer from expert.invitation i join expert.expert e on e.id = i.expert
        """;

    private final JdbcClient jdbc;
    private final Experts experts;
    private final Jurisdictions units;
    private final DutyBook book;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpertInvitations(
            JdbcClient jdbc,
            Experts experts,
            Jurisdictions units,
            DutyBook book,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.experts = experts;
        this.units = units;
        this.book = book;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public static Subject subject(UUID invitation) {
        return new Subject("expert-invitation", invitation);
    }

    /** @param id made with the form, so that sending it twice invites once */
    @Transactional
    public Outcome<UUID> invite(Actor actor, UUID id, UUID whom, InvitationEntry said) {
        if (units.find(said.unit()).isEmpty() || !Said.works(actor, said.unit())) {
            return Outcome.refused(ExpertRefusal.NOT_INVITER.refusal());
        }
        var expert = experts.find(whom);
        var conflict = experts.conflict(said.work(), expert);
        var found = new Said()
                .all(said.objections(clock.instant()))
                .when(!expert.isAppointed(said.day()), ExpertRefusal.NOT_APPOINTED.refusal(said.day()))
                .when(conflict.isPresent(), ExpertRefusal.KEEPS_OUT.refusal(conflict.orElse("")))
                .found();
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        if (exists(id)) {
            return Outcome.done(id);
        }
        if (!insert(actor, id, whom, said)) {
            return Outcome.refused(ExpertRefusal.INVITED.refusal(expert.entry().name()));
        }
        open(actor, ObligationKind.EXPERT_ANSWER, id, expert.entry().name(), said, "expert-answer", said.answerBy());
        remember(
                actor,
                id,
                said.unit(),
                "expert-invitation.sent",
                Map.of("name", expert.entry().name()));
        return Outcome.done(id);
    }

    private boolean exists(UUID id) {
        return jdbc.sql("select exists (select from expert.invitation where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean insert(Actor actor, UUID id, UUID expert, InvitationEntry said) {
        return jdbc.sql("""
            insert into expert.invitation (id, expert, jurisdiction, district, kind, matter, parties, place, held_at, answer_by, state, invited_on,
              invited_by) values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, 'INVITED', ?, ?) on conflict do nothing\
            """)
                        .params(
                                id,
                                expert,
                                said.unit().value(),
                                said.unit().district(),
                                said.kind().name(),
                                said.matter(),
                                said.sortedParties().toArray(String[]::new),
                                said.place(),
                                Timestamp.from(said.heldAt()),
                                said.answerBy(),
                                ChinaTime.today(clock),
                                actor.name())
                        .update()
                == 1;
    }

    private void open(
            Actor actor, ObligationKind kind, UUID id, String name, InvitationEntry said, String rule, LocalDate due) {
        var title = name + "：" + said.matter();
        book.open(
                actor,
                new Opening(kind, subject(id), title, said.unit(), null, null, rule, ChinaTime.today(clock), due));
    }

    /** A link by which the expert answers; one of before opens nothing any more. It is told only here. */
    @Transactional
    public Outcome<String> link(Actor actor, UUID id) {
        var invitation = locked(id);
        if (!Said.works(actor, invitation.entry().unit())) {
            return Outcome.refused(ExpertRefusal.NOT_INVITER.refusal());
        }
        if (invitation.state() != Invitation.State.INVITED) {
            return Outcome.refused(ExpertRefusal.ANSWERED.refusal());
        }
        var secret = Secret.next();
        jdbc.sql("update expert.invitation set secret_hash = ? where id = ?")
                .params(secret.hash(), id)
                .update();
        remember(actor, id, invitation.entry().unit(), "expert-invitation.linked", Map.of());
        return Outcome.done(secret.text());
    }

    /** Whose link it is; empty where nobody's. */
    public Optional<Invitation> ofLink(String secret) {
        return Scopes.wholeTree(() ->
                Objects.requireNonNull(transaction.execute(status -> jdbc.sql(COLUMNS + "where i.secret_hash = ?")
                        .param(Sha256.of(secret))
                        .query((row, n) -> invitation(row))
                        .optional())));
    }

    /** The expert answers by the link. */
    public Outcome<UUID> answer(String secret, boolean comes, String remark) {
        var invitation = ofLink(secret).orElseThrow(() -> new NotFound("link"));
        var unit = invitation.entry().unit();
        var self = new Actor(EXPERT, invitation.name(), Set.of(), Scope.of(unit));
        return Scopes.in(
                self.scope(),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> answered(self, locked(invitation.id()), comes, remark))));
    }

    /** Somebody of the unit notes an answer that was given otherwise. */
    @Transactional
    public Outcome<UUID> answer(Actor actor, UUID id, boolean comes, String remark) {
        var invitation = locked(id);
        return Said.works(actor, invitation.entry().unit())
                ? answered(actor, invitation, comes, remark)
                : Outcome.refused(ExpertRefusal.NOT_INVITER.refusal());
    }

    private Outcome<UUID> answered(Actor actor, Invitation invitation, boolean comes, String remark) {
        if (invitation.state() != Invitation.State.INVITED) {
            return Outcome.refused(ExpertRefusal.ANSWERED.refusal());
        }
        if (!invitation.entry().heldAt().isAfter(clock.instant())) {
            return Outcome.refused(ExpertRefusal.PAST.refusal());
        }
        var said = comes ? new Said().atMost("remark", remark, 300) : new Said().required("remark", remark, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var id = invitation.id();
        var today = ChinaTime.today(clock);
        var state = comes ? Invitation.State.ACCEPTED : Invitation.State.DECLINED;
        jdbc.sql("""
            update expert.invitation set state = ?, answered_on = ?, answered_by = ?, remark = ?, secret_hash = null where id = ?\
            """)
                .params(state.name(), today, actor.name(), remark.strip(), id)
                .update();
        var label = comes ? "接受邀请" : "谢绝邀请";
        // Whoever answers by a link holds no role in the ledger: the platform settles what falls due.
        book.fulfil(
                Actor.platform(),
                subject(id),
                ObligationKind.EXPERT_ANSWER,
                new Evidence("expert-invitation", id, label),
                today);
        if (comes) {
            var entry = invitation.entry();
            open(
                    Actor.platform(),
                    ObligationKind.EXPERT_OPINION,
                    id,
                    invitation.name(),
                    entry,
                    "expert-opinion",
                    entry.day());
        }
        remember(
                actor,
                id,
                invitation.entry().unit(),
                comes ? "expert-invitation.accepted" : "expert-invitation.declined",
                Map.of("name", invitation.name()));
        return Outcome.done(id);
    }

    /** Writes down whether the expert came, and what they found; from the day of the work on. */
    @Transactional
    public Outcome<UUID> conclude(Actor actor, UUID id, boolean came, String opinion) {
        var invitation = locked(id);
        var unit = invitation.entry().unit();
        if (!Said.works(actor, unit)) {
            return Outcome.refused(ExpertRefusal.NOT_INVITER.refusal());
        }
        if (invitation.state() != Invitation.State.ACCEPTED) {
            return Outcome.refused(ExpertRefusal.NOT_ACCEPTED.refusal());
        }
        if (invitation.entry().day().isAfter(ChinaTime.today(clock))) {
            return Outcome.refused(ExpertRefusal.NOT_HELD.refusal());
        }
        var said = came ? new Said().required("opinion", opinion, 1000) : new Said().atMost("opinion", opinion, 1000);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var state = came ? Invitation.State.ATTENDED : Invitation.State.ABSENT;
        jdbc.sql("update expert.invitation set state = ?, opinion = ? where id = ?")
                .params(state.name(), opinion.strip(), id)
                .update();
        book.fulfil(
                actor,
                subject(id),
                ObligationKind.EXPERT_OPINION,
                new Evidence("expert-invitation", id, came ? "已记录意见" : "未到"),
                ChinaTime.today(clock));
        remember(actor, id, unit, "expert-invitation.concluded", Map.of("name", invitation.name()));
        return Outcome.done(id);
    }

    /** Takes an invitation back before the work. */
    @Transactional
    public Outcome<UUID> withdraw(Actor actor, UUID id, String reason) {
        var invitation = locked(id);
        var unit = invitation.entry().unit();
        if (!Said.works(actor, unit)) {
            return Outcome.refused(ExpertRefusal.NOT_INVITER.refusal());
        }
        if (!invitation.isOpen()) {
            return Outcome.refused(ExpertRefusal.ANSWERED.refusal());
        }
        var said = new Said().required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        jdbc.sql("update expert.invitation set state = 'WITHDRAWN', remark = ?, secret_hash = null where id = ?")
                .params(reason.strip(), id)
                .update();
        book.end(actor, subject(id), reason.strip());
        remember(actor, id, unit, "expert-invitation.withdrawn", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Invitation find(UUID id) {
        return jdbc.sql(COLUMNS + "where i.id = ?")
                .param(id)
                .query((row, n) -> invitation(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Invitation locked(UUID id) {
        jdbc.sql("select id from expert.invitation where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those of an expert by the units of the scope, the latest work first. */
    @Transactional(readOnly = true)
    public List<Invitation> of(UUID expert) {
        return jdbc.sql(COLUMNS + "where i.expert = ? order by i.held_at desc, i.id limit 50")
                .param(expert)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Those of the scope: what is open first, the next work in front, then the latest. */
    @Transactional(readOnly = true)
    public List<Invitation> all(int most) {
        return jdbc.sql(COLUMNS + """
            order by i.state not in ('INVITED', 'ACCEPTED'), case when i.state in ('INVITED', 'ACCEPTED') then i.held_at end,
              i.held_at desc, i.id limit ?\
            """)
                .param(most)
                .query((row, n) -> invitation(row))
                .list();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        var entry = new InvitationEntry(
                new JurisdictionCode(row.getString("jurisdiction")),
                InvitationEntry.Kind.valueOf(row.getString("kind")),
                row.getString("matter"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("parties").getArray())),
                row.getString("place"),
                row.getTimestamp("held_at").toInstant(),
                row.getObject("answer_by", LocalDate.class));
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("expert", UUID.class),
                row.getString("name"),
                row.getString("employer"),
                entry,
                Invitation.State.valueOf(row.getString("state")),
                row.getBytes("secret_hash") != null,
                row.getObject("invited_on", LocalDate.class),
                row.getString("invited_by"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_by"),
                row.getString("remark"),
                row.getString("opinion"));
    }

    private void remember(
            Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, values));
    }
}
