package org.youbei.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.export.ShortVersion;
import org.youbei.plan.section.Section;
import org.youbei.plan.section.Sections;

/**
 * What of plans everybody may read: those in force that were made public, in their short version, and drafts that the public is asked about
 * (国办发〔2024〕5号 articles 22 and 28). Inside the scope of the unit asked about.
 */
@Repository
@Transactional(readOnly = true)
public class PublicPlans {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Sections sections;
    private final Consultations consultations;

    PublicPlans(JdbcClient jdbc, Sections sections, Consultations consultations) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.consultations = consultations;
    }

    /** A plan in force that was made public. */
    public record Published(
            UUID id,
            UUID version,
            JurisdictionCode unit,
            String title,
            PlanKind kind,
            @Nullable HazardCategory category,
            LocalDate on,
            String link) {}

    /** A draft with its round of public comments. */
    public record PublicDraft(UUID plan, String title, Confidentiality confidentiality, Consultation round) {}

    /** Of the unit and, where the scope shows them, of those above it: the unit's own first, then by title. */
    public List<Published> published(JurisdictionCode unit) {
        return jdbc.sql("""
            select p.id, v.id as version, p.jurisdiction, p.title, p.kind, p.category, v.published_on, v.published_link
            from plan.plan p join plan.plan_version v on v.id = p.in_force
            where v.published_on is not null and v.withheld_on is null and starts_with(?, p.jurisdiction)
            order by length(p.jurisdiction) desc, p.kind <> 'SPECIAL', p.title, p.id limit ?\
            """).params(unit.value(), MOST).query(PublicPlans::plan).list();
    }

    /** What of it may be published whatever else it holds: no annexes, no tables, nothing from a telephone number on. */
    public List<Section> shortVersion(UUID version) {
        return ShortVersion.of(sections.of(version));
    }

    /** Of the unit itself: drafts whose public comment period has begun, and those where it ended after {@code since}. */
    public List<PublicDraft> drafts(JurisdictionCode unit, LocalDate today, LocalDate since) {
        return jdbc.sql("""
            select p.id, p.title, p.confidentiality, c.id as round, c.version
            from plan.consultation c join plan.plan_version v on v.id = c.version join plan.plan p on p.id = v.plan
            where c.jurisdiction = ? and c.public_from <= ? and c.public_to >= ? and not c.broken_off
            order by c.public_to desc, p.id limit ?\
            """)
                .params(unit.value(), today, since, MOST)
                .query((row, n) -> draft(row))
                .list();
    }

    /** One of these drafts, however many others there are; empty where the plan is none of them. */
    public Optional<PublicDraft> draft(JurisdictionCode unit, UUID plan, LocalDate today, LocalDate since) {
        return jdbc.sql("""
            select p.id, p.title, p.confidentiality, c.id as round, c.version
            from plan.consultation c join plan.plan_version v on v.id = c.version join plan.plan p on p.id = v.plan
            where p.id = ? and c.jurisdiction = ? and c.public_from <= ? and c.public_to >= ? and not c.broken_off
            order by c.public_to desc, c.id limit 1\
            """)
                .params(plan, unit.value(), today, since)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The whole text of a draft, of a restricted plan the short version only. */
    public List<Section> text(PublicDraft draft) {
        var whole = sections.of(draft.round().version());
        return draft.confidentiality() == Confidentiality.OPEN ? whole : ShortVersion.of(whole);
    }

    private PublicDraft draft(ResultSet row) throws SQLException {
        var round = consultations.find(row.getObject("version", UUID.class), row.getObject("round", UUID.class));
        return new PublicDraft(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Confidentiality.valueOf(row.getString("confidentiality")),
                round.orElseThrow());
    }

    private static Published plan(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                PlanKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("category"))
                        .map(HazardCategory::valueOf)
                        .orElse(null),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_link"));
    }
}
