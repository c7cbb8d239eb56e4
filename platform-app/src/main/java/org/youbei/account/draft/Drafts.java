package org.youbei.account.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.account.HeldRole;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.SealedValues;
import org.youbei.model.UuidV7;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts of forms: one per person, unit worked in and form. They are encrypted, bound to their owner, and not read any more after seven
 * days. No audit entry: a draft changes nothing.
 */
@Component
@Transactional
public class Drafts {
    static final Duration KEPT = Duration.ofDays(7);

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, SealedValues sealed, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Replaces the draft of the form.
     *
     * @param form lower case letters, digits, dots and hyphens, at most 120
     */
    public Instant keep(Actor actor, String form, Map<String, List<String>> fields) {
        var now = clock.instant();
        forgetOld(actor, now);
        var unit = unit(actor);
        jdbc.sql("""
                insert into account.draft (id, jurisdiction, district, account, form, fields, saved_at)
                values (:id, :unit, :district, :account, :form, :fields, :at)
                on conflict (account, jurisdiction, form) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("id", UuidV7.next(clock))
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("account", actor.account())
                .param("form", form)
                .param("fields", sealed.encrypt(json.writeValueAsString(fields), place(actor.account(), form)))
                .param("at", Timestamp.from(now))
                .update();
        return now;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, String form) {
        return jdbc.sql("""
                select fields, saved_at from account.draft
                where account = :account and jurisdiction = :unit and form = :form and saved_at > :oldest""")
                .param("account", actor.account())
                .param("unit", unit(actor).value())
                .param("form", form)
                .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> new Draft(
                        json.readValue(sealed.decrypt(row.getString(1), place(actor.account(), form)), FIELDS),
                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** When the form was sent, or its draft is not wanted. */
    public void drop(Actor actor, String form) {
        jdbc.sql("delete from account.draft where account = :account and form = :form")
                .param("account", actor.account())
                .param("form", form)
                .update();
    }

    private void forgetOld(Actor actor, Instant now) {
        jdbc.sql("delete from account.draft where account = :account and saved_at <= :oldest")
                .param("account", actor.account())
                .param("oldest", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    private static JurisdictionCode unit(Actor actor) {
        return actor.scope().unit().orElse(HeldRole.WHOLE_TREE);
    }

    private static String place(UUID account, String form) {
        return "account.draft:" + account + ":" + form;
    }
}
