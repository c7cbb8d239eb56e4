package org.youbei.assessment.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignDuties;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;

/** A unit says within the days for appeals what it thinks is wrong; the supervisor answers. A result is corrected only as a further version. */
@Component
@Transactional
public class AppealDesk {
    private static final int TEXT = 1_000;
    private static final int DAYS = 10;

    private final CampaignDesk campaigns;
    private final Participants participants;
    private final CampaignDuties duties;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AppealDesk(
            CampaignDesk campaigns,
            Participants participants,
            CampaignDuties duties,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.duties = duties;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param code the indicator; empty for the result as a whole */
    public Outcome<Appeal> appeal(Actor actor, UUID id, JurisdictionCode unit, String code, UUID request, String text) {
        var campaign = campaigns.find(id);
        if (!actor.isPlatform()
                && !(actor.works() && actor.scope().unit().filter(unit::equals).isPresent())) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (participants.locked(id, unit).isEmpty()) {
            throw new NotFound(unit);
        }
        var known = of(id).stream().filter(one -> one.id().equals(request)).findFirst();
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var until = campaign.appealsUntil();
        if (campaign.state() != CampaignState.PUBLISHED || until == null || today().isAfter(until)) {
            return Outcome.refused(CampaignRefusal.APPEAL_TIME.refusal());
        }
        if (text.isBlank()) {
            return Outcome.refused(CampaignRefusal.MISSING.at("text"));
        }
        if (text.length() > TEXT) {
            return Outcome.refused(CampaignRefusal.TOO_LONG.at("text", TEXT));
        }
        if (!code.isEmpty() && campaigns.tree(campaign).find(code).isEmpty()) {
            return Outcome.refused(CampaignRefusal.CELL.at("code"));
        }
        jdbc.sql("""
            insert into assessment.appeal (id, campaign, jurisdiction, district, code, text, made_by, made_at)
            values (:id, :campaign, :unit, :district, :code, :text, :by, :at)\
            """)
                .param("id", request)
                .param("campaign", id)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("code", code)
                .param("text", text.strip())
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        duties.appealed(actor, campaign, unit, subject(request), today(), today().plusDays(DAYS));
        record(actor, unit, request, "made", Map.of("indicator", code));
        return Outcome.done(find(request));
    }

    public Outcome<Appeal> answer(Actor actor, UUID appeal, boolean accepted, String text) {
        var found = find(appeal);
        var campaign = campaigns.find(found.campaign());
        if (!ReviewDesk.reviews(actor, campaign)) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (found.accepted() != null) {
            return Outcome.refused(CampaignRefusal.ANSWERED.refusal());
        }
        if (text.isBlank()) {
            return Outcome.refused(CampaignRefusal.MISSING.at("answer"));
        }
        if (text.length() > TEXT) {
            return Outcome.refused(CampaignRefusal.TOO_LONG.at("answer", TEXT));
        }
        jdbc.sql("update assessment.appeal set accepted = :accepted, answer = :text, answered_by = :by,"
                        + " answered_at = :at where id = :id and accepted is null")
                .param("accepted", accepted)
                .param("text", text.strip())
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", appeal)
                .update();
        duties.appealAnswered(actor, subject(appeal), text.strip(), today());
        record(actor, found.unit(), appeal, accepted ? "accepted" : "rejected", Map.of("answer", text.strip()));
        return Outcome.done(find(appeal));
    }

    private static Subject subject(UUID appeal) {
        return new Subject("appeal", appeal);
    }

    /** The appeals of a campaign that the scope sees, the latest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(UUID campaign) {
        return jdbc.sql("select * from assessment.appeal where campaign = ? order by made_at desc, id")
                .param(campaign)
                .query(AppealDesk::appeal)
                .list();
    }

    @Transactional(readOnly = true)
    public Appeal find(UUID id) {
        return jdbc.sql("select * from assessment.appeal where id = ?")
                .param(id)
                .query(AppealDesk::appeal)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("code"),
                row.getString("text"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("answer"),
                row.getString("answered_by"));
    }

    private void record(
            Actor actor, JurisdictionCode unit, UUID appeal, String what, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of("appeal." + what, subject(appeal), unit, values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
