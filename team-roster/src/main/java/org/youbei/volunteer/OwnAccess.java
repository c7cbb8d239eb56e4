package org.youbei.volunteer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.UuidV7;
import org.youbei.person.Said;

/**
 * How volunteers come to an account of their own, and whose record an account sees. The unit makes an invitation; its link opens once within {@link
 * #VALID}, whoever has it chooses a name and a password, and the account sees the one record and nothing else until the volunteer leaves.
 */
@Component
@Transactional
public class OwnAccess {
    /** For how long an invitation can be taken up. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final Set<VolunteerState> INVITED =
            EnumSet.of(VolunteerState.VETTED, VolunteerState.PROBATION, VolunteerState.ACTIVE, VolunteerState.LEAVE);

    private final JdbcClient jdbc;
    private final StoredVolunteers volunteers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccess(
            JdbcClient jdbc,
            StoredVolunteers volunteers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.volunteers = volunteers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param secret what stands in the link; told only here */
    public record Invitation(String secret, Instant expiresAt) {}

    private record Row(UUID id, UUID volunteer, Instant expiresAt, Optional<UUID> account) {
        boolean isOpen(Instant now) {
            return account.isEmpty() && expiresAt.isAfter(now);
        }
    }

    /** Invites a volunteer; an invitation of before that nobody took up ends. */
    public Outcome<Invitation> invite(Actor actor, UUID id) {
        var volunteer = volunteers.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Said.works(actor, volunteer.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (!INVITED.contains(volunteer.state())) {
            return Outcome.refused(VolunteerRefusal.OUT_OF_ORDER.refusal());
        }
        if (hasAccount(id)) {
            return Outcome.refused(VolunteerRefusal.HAS_ACCOUNT.refusal());
        }
        var now = clock.instant();
        end(id);
        var invitation = new Invitation(Secret.next().text(), now.plus(VALID));
        jdbc.sql("""
            insert into volunteer.invitation (id, volunteer, jurisdiction, district, secret_hash, made_at, made_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        id,
                        volunteer.unit().value(),
                        volunteer.unit().district(),
                        Sha256.of(invitation.secret()),
                        Timestamp.from(now),
                        actor.name(),
                        Timestamp.from(invitation.expiresAt()))
                .update();
        remember(actor, volunteer, "volunteer.invited");
        return Outcome.done(invitation);
    }

    /** Whether volunteers who stand there are invited: vetted ones, until they leave. */
    public static boolean invites(VolunteerState state) {
        return INVITED.contains(state);
    }

    /** Whether the volunteer signs in by an account already. */
    @Transactional(readOnly = true)
    public boolean hasAccount(UUID volunteer) {
        return jdbc.sql("""
            select exists (select from volunteer.invitation where volunteer = ? and account is not null and ended_at is null)\
            """).param(volunteer).query(Boolean.class).single();
    }

    /** Who is invited by the link; nobody where it was taken up, is too old or ended. To be called in the whole tree. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> invited(String secret) {
        return row(secret, "")
                .filter(row -> row.isOpen(clock.instant()))
                .flatMap(row -> volunteers.find(row.volunteer()));
    }

    /**
     * Takes an invitation up, within the transaction that opens the account, over the whole tree. Of two at the same moment one is refused; the same
     * account again is done once.
     */
    public Outcome<UUID> redeem(String secret, UUID account) {
        var row = row(secret, " for update").orElse(null);
        if (row != null && row.account().filter(account::equals).isPresent()) {
            return Outcome.done(row.volunteer());
        }
        if (row == null || !row.isOpen(clock.instant())) {
            return Outcome.refused(VolunteerRefusal.INVITATION.refusal());
        }
        jdbc.sql("update volunteer.invitation set used_at = ?, account = ? where id = ?")
                .params(Timestamp.from(clock.instant()), account, row.id())
                .update();
        var volunteer = volunteers.find(row.volunteer()).orElseThrow();
        remember(Applications.actor(volunteer), volunteer, "volunteer.joined-in");
        return Outcome.done(row.volunteer());
    }

    private Optional<Row> row(String secret, String lock) {
        return jdbc.sql("select * from volunteer.invitation where secret_hash = ? and ended_at is null" + lock)
                .param(Sha256.of(secret))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("volunteer", UUID.class),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getObject("account", UUID.class))))
                .optional();
    }

    /** The record that the actor's account sees; none where it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> of(Actor actor) {
        return jdbc.sql("select volunteer from volunteer.invitation where account = ? and ended_at is null")
                .param(actor.account())
                .query(UUID.class)
                .optional()
                .flatMap(volunteers::find);
    }

    /** Whoever leaves sees nothing any more, from this moment on. */
    void left(Actor actor, UUID volunteer) {
        end(volunteer).ifPresent(account -> events.publishEvent(new VolunteerLeft(actor, account)));
    }

    private Optional<UUID> end(UUID volunteer) {
        return jdbc
                .sql("update volunteer.invitation set ended_at = ? where volunteer = ? and ended_at is null"
                        + " returning account")
                .params(Timestamp.from(clock.instant()), volunteer)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void remember(Actor actor, Volunteer volunteer, String action) {
        audit.record(actor, AuditEntry.of(action, Volunteers.subject(volunteer.getId()), volunteer.unit(), Map.of()));
    }
}
