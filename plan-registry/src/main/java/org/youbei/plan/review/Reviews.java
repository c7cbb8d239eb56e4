package org.youbei.plan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The expert reviews of all versions. */
@Repository
public class Reviews {
    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Review> of(UUID version) {
        return jdbc.sql("select * from plan.review where version = ? order by number desc")
                .param(version)
                .query(this::review)
                .list();
    }

    public Optional<Review> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.review where version = ? and id = ?")
                .params(version, id)
                .query(this::review)
                .optional();
    }

    public Optional<Review> open(UUID version) {
        return of(version).stream().filter(Review::isOpen).findFirst();
    }

    /** The last verdict, after the given moment where there is one. */
    public Optional<ReviewVerdict> verdict(UUID version, @Nullable Instant after) {
        return jdbc.sql("""
            select verdict from plan.review where version = :version and verdict is not null
              and finished_at > coalesce(:after::timestamptz, '-infinity') order by number desc limit 1\
            """)
                .param("version", version)
                .param("after", after == null ? null : Timestamp.from(after))
                .query((row, number) -> ReviewVerdict.valueOf(row.getString(1)))
                .optional();
    }

    public void begin(JurisdictionCode owner, Review review) {
        jdbc.sql("""
            insert into plan.review (id, version, jurisdiction, district, number, held_on) values (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        review.id(),
                        review.version(),
                        owner.value(),
                        owner.district(),
                        review.number(),
                        review.heldOn())
                .update();
        review.experts().forEach(expert -> add(owner, review.id(), expert));
    }

    /** @return false if the review has an expert of that name */
    public boolean add(JurisdictionCode owner, UUID review, Expert expert) {
        return jdbc.sql("""
            insert into plan.expert (id, review, jurisdiction, district, name, unit) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .params(expert.id(), review, owner.value(), owner.district(), expert.name(), expert.unit())
                        .update()
                == 1;
    }

    /**
     * @param by who records it
     * @param scan the signed paper, where there is one
     */
    public void sign(UUID review, UUID expert, LocalDate on, String by, @Nullable UUID scan, String proof) {
        jdbc.sql("""
            update plan.expert set signed_on = :on, recorded_by = :by, scan = :scan, proof = :proof
            where review = :review and id = :expert and recused_because is null\
            """)
                .param("on", on)
                .param("by", by)
                .param("scan", scan, Types.OTHER)
                .param("proof", proof)
                .param("review", review)
                .param("expert", expert)
                .update();
    }

    public void recuse(UUID review, UUID expert, String because) {
        jdbc.sql("update plan.expert set recused_because = ?, signed_on = null, scan = null, proof = '' where"
                        + " review = ? and id = ?")
                .params(because, review, expert)
                .update();
    }

    public void judge(JurisdictionCode owner, UUID review, ReviewPoint point) {
        jdbc.sql("""
            insert into plan.review_point (review, point, jurisdiction, district, judgement, remark)
            values (?, ?, ?, ?, ?, ?)
            on conflict (review, point) do update set judgement = excluded.judgement, remark = excluded.remark\
            """)
                .params(
                        review,
                        point.point(),
                        owner.value(),
                        owner.district(),
                        point.judgement().name(),
                        point.remark())
                .update();
    }

    public void conclude(UUID review, ReviewVerdict verdict, String opinion, LocalDate on, Instant now) {
        jdbc.sql("update plan.review set verdict = ?, opinion = ?, ended_on = ?, finished_at = ? where id = ?")
                .params(verdict.name(), opinion, on, Timestamp.from(now), review)
                .update();
    }

    public void breakOff(UUID review, LocalDate on, String because, Instant now) {
        jdbc.sql("""
            update plan.review set broken_off = true, opinion = ?, ended_on = ?, finished_at = ?
            where id = ? and ended_on is null\
            """).params(because, on, Timestamp.from(now), review).update();
    }

    private Review review(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var verdict = row.getString("verdict");
        return new Review(
                id,
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                verdict == null ? null : ReviewVerdict.valueOf(verdict),
                row.getString("opinion"),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("broken_off"),
                experts(id),
                points(id));
    }

    private List<Expert> experts(UUID review) {
        return jdbc.sql("select id, name, unit, signed_on, recused_because, recorded_by, scan, proof from plan.expert"
                        + " where review = ? order by id")
                .param(review)
                .query(new SimplePropertyRowMapper<>(Expert.class))
                .list();
    }

    private List<ReviewPoint> points(UUID review) {
        return jdbc.sql("select point, judgement, remark from plan.review_point where review = ? order by point")
                .param(review)
                .query(new SimplePropertyRowMapper<>(ReviewPoint.class))
                .list();
    }
}
