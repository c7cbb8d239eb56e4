package org.youbei.plan.shelf;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;

/** Writes plans in force by the thousand, straight into the tables. Texts are put together from the given paragraphs. */
@TestComponent
class ManyPlans {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyPlans(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** So many plans with so many sections each, one plan after the other over the units of the district. */
    void write(String district, int units, int plansOfUnit, int sections, String... paragraphs) {
        Scopes.wholeTree(() -> transaction.execute(status -> {
            jdbc.sql("""
                    insert into jurisdiction.unit (jurisdiction, district, name)
                    select :district || lpad(n::text, 3, '0'), :district, '示例街道' || n from generate_series(1, :units) n
                    on conflict do nothing""").param("district", district).param("units", units).update();
            jdbc.sql("""
                    with told as (select gen_random_uuid() as id, gen_random_uuid() as version,
                        :district || lpad(u::text, 3, '0') as unit, (u - 1) * :plans + k as n
                      from generate_series(1, :units) u, generate_series(1, :plans) k),
                    plans as (insert into plan.plan (id, jurisdiction, district, revision, kind, category, title, confidentiality,
                        drafter, approver, in_force, shown, made_at, changed_at)
                      select id, unit, :district, 0, 'SPECIAL', 'NATURAL_DISASTER', '第' || n || '号专项预案', 'OPEN', '', '', version,
                        version, timestamptz '2026-01-01', timestamptz '2026-01-01' + n * interval '1 minute' from told),
                    versions as (insert into plan.plan_version (id, plan, jurisdiction, district, revision, number, made_at,
                        source_name, submission_note, approved_by, filing_note, filing_missing, filing_reference, published_place,
                        published_link, published_short, ended_reason, submitted_at, approved_on, issued_on, document_number)
                      select version, id, unit, :district, 0, 1, timestamptz '2026-01-01', '', '', '', '', '', '', '', '', false, '',
                        timestamptz '2026-01-01', '2026-01-02', '2026-01-03', '示〔2026〕' || n || '号' from told)
                    insert into plan.section (id, version, jurisdiction, district, position, depth, number, title, body, revision)
                    select gen_random_uuid(), version, unit, :district, s, 1, s + 1 || '', left(p[1 + (n * 17 + s * 31) % c], 12),
                      p[1 + (n * 7 + s * 13) % c] || chr(10) || p[1 + (n * 101 + s * 29) % c]
                        || case when s = 3 then chr(10) || '专属词' || n || '号' else '' end, 0
                    from told, generate_series(0, :sections - 1) s, (select :paragraphs::text[] as p, :count as c) texts""")
                    .param("district", district)
                    .param("units", units)
                    .param("plans", plansOfUnit)
                    .param("sections", sections)
                    .param("paragraphs", paragraphs)
                    .param("count", paragraphs.length)
                    .update();
            return null;
        }));
    }
}
