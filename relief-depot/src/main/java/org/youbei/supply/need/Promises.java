package org.youbei.supply.need;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.Agreements;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.draw.Reliabilities;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Reliability;

/** Points at which nothing lies but what somebody promised, each with the agreement behind it and how far that is reckoned with. */
@Component
@Transactional
public class Promises {
    private static final int MOST = 500;

    private final Points points;
    private final Agreements agreements;
    private final Reliabilities reliabilities;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Promises(Points points, Agreements agreements, Reliabilities reliabilities, JdbcClient jdbc, AuditTrail audit) {
        this.points = points;
        this.agreements = agreements;
        this.reliabilities = reliabilities;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What is promised at a point.
     *
     * @param trust of the agreement; null where none is named, or it may not be read
     */
    public record Promise(UUID point, String name, Reliabilities.@Nullable Trust trust, Reliability reliability) {}

    private record Bound(UUID point, String name, @Nullable UUID agreement) {}

    /** Those of a unit and below it, by name. */
    @Transactional(readOnly = true)
    public List<Promise> of(JurisdictionCode unit) {
        var bound = jdbc.sql("""
            select p.id, p.name, p.agreement from supply.point p where p.mode <> 'PHYSICAL' and p.closed_on is null
              and p.jurisdiction >= ? and p.jurisdiction < ? || '~' order by p.name, p.id limit ?\
            """)
                .params(unit.value(), unit.value(), MOST)
                .query((row, n) -> new Bound(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("agreement", UUID.class)))
                .list();
        var named = new LinkedHashSet<UUID>();
        bound.stream().map(Bound::agreement).filter(Objects::nonNull).forEach(named::add);
        var trusts = reliabilities.of(named);
        var promises = new ArrayList<Promise>();
        bound.forEach(one -> promises.add(promise(one, trusts)));
        return promises;
    }

    private Promise promise(Bound bound, Map<UUID, Reliabilities.Trust> trusts) {
        var agreement = bound.agreement();
        var trust = agreement == null ? null : trusts.get(agreement);
        return new Promise(
                bound.point(), bound.name(), trust, trust == null ? reliabilities.usual() : trust.reliability());
    }

    /** The agreement behind a point; empty where none is named. */
    @Transactional(readOnly = true)
    public Optional<UUID> agreement(UUID point) {
        return jdbc.sql("select agreement from supply.point where id = ?")
                .param(point)
                .query((row, n) -> Optional.ofNullable(row.getObject("agreement", UUID.class)))
                .optional()
                .flatMap(found -> found);
    }

    /** Agreements in force about supplies that the unit of a point, or one above it, may call on. */
    @Transactional(readOnly = true)
    public List<Agreement> offered(Point point) {
        return agreements.inForce(AbilityKind.KIT).stream()
                .filter(one -> one.unit().contains(point.unit()))
                .toList();
    }

    /**
     * Names the agreement behind what is promised at a point.
     *
     * @param agreement null for none
     */
    public Outcome<UUID> bind(Actor actor, UUID id, @Nullable UUID agreement) {
        var point = points.find(id);
        if (!Checks.works(actor, point.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .when(point.mode() == Point.Mode.PHYSICAL, SupplyRefusal.NO_PROMISE.refusal())
                .when(
                        agreement != null
                                && offered(point).stream()
                                        .noneMatch(one -> one.getId().equals(agreement)),
                        SupplyRefusal.AGREEMENT.at("agreement"));
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("update supply.point set agreement = ? where id = ?")
                .param(agreement)
                .param(id)
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        "supply-point.bound",
                        Points.subject(id),
                        point.unit(),
                        Map.of("name", point.name(), "agreement", agreement == null ? "" : agreement.toString())));
        return Outcome.done(id);
    }
}
