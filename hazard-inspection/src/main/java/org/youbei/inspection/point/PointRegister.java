package org.youbei.inspection.point;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** Registers points, says what they are, and ends them. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class PointRegister {
    private static final int LONGEST_REASON = 500;

    private final StoredPoints points;
    private final PointRounds rounds;
    private final PointMarks marks;
    private final AuditTrail audit;
    private final Clock clock;

    PointRegister(StoredPoints points, PointRounds rounds, PointMarks marks, AuditTrail audit, Clock clock) {
        this.points = points;
        this.rounds = rounds;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    static final String SUBJECT = "inspection-point";

    public static Subject subject(UUID point) {
        return new Subject(SUBJECT, point);
    }

    /**
     * A new point with its first round open.
     *
     * @param id of the point to be, chosen by the form, so that the same form sent twice makes one point
     */
    public Outcome<Point> register(Actor actor, UUID id, PointEntry entry) {
        points.await(entry.unit().value());
        var known = points.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var objections = objections(actor, id, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var point = points.saveAndFlush(new Point(id, ShortCode.next(), entry, clock.instant()));
        rounds.begin(actor, point);
        marks.keep(point);
        record(actor, "point.registered", point, Map.of(), values(entry));
        return Outcome.done(point);
    }

    /** @param revision of the point when its form was opened */
    public Outcome<Point> describe(Actor actor, UUID id, int revision, PointEntry entry) {
        points.await(entry.unit().value());
        var point = find(id);
        if (point.entry().equals(entry)) {
            return Outcome.done(point);
        }
        var objections = objections(actor, id, entry);
        if (point.closedOn() != null) {
            return Outcome.refused(PointRefusal.CLOSED.refusal());
        }
        if (point.revision() != revision) {
            return Outcome.refused(PointRefusal.CHANGED_MEANWHILE.refusal());
        }
        return objections.isEmpty() ? Outcome.done(changed(actor, point, entry)) : Outcome.refused(objections);
    }

    private Point changed(Actor actor, Point point, PointEntry entry) {
        var before = point.entry();
        point.describe(entry, clock.instant());
        var saved = points.saveAndFlush(point);
        if (before.round() != entry.round() || !before.unit().equals(entry.unit())) {
            rounds.restart(actor, saved);
        }
        marks.keep(saved);
        record(actor, "point.described", saved, values(before), values(entry));
        return saved;
    }

    /** Ends the point; its rounds end with it, its visits and hazards stay. */
    public Outcome<Point> close(Actor actor, UUID id, String reason) {
        var point = find(id);
        if (!PointPolicy.mayKeep(actor)) {
            return Outcome.refused(PointRefusal.NOT_YOURS.refusal());
        }
        if (point.closedOn() != null) {
            return Outcome.done(point);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(PointRefusal.REASON_MISSING.at("reason"));
        }
        point.close(reason.strip(), ChinaTime.today(clock), clock.instant());
        var saved = points.saveAndFlush(point);
        rounds.end(actor, saved, reason.strip());
        marks.keep(saved);
        record(actor, "point.closed", saved, Map.of(), Map.of("reason", reason.strip()));
        return Outcome.done(saved);
    }

    @Transactional(readOnly = true)
    public Point find(UUID id) {
        return points.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Point> look(UUID id) {
        return points.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Point> coded(String code) {
        return ShortCode.parse(code).flatMap(points::coded);
    }

    /** The open point that people call so in the unit; the business key of imports. */
    @Transactional(readOnly = true)
    public Optional<Point> named(PointEntry entry) {
        return points.named(entry.unit().value(), entry.name());
    }

    /** Makes everybody who files a visit of the point one after the other. */
    public void await(UUID point) {
        points.await(point.toString());
    }

    /** What speaks against an entry, for forms and previews. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, UUID id, PointEntry entry) {
        var found = PointPolicy.objections(actor, entry);
        var named = named(entry).filter(other -> !other.getId().equals(id));
        return found.isEmpty() && named.isPresent() ? List.of(PointRefusal.NAME_TAKEN.at("name")) : found;
    }

    private void record(
            Actor actor, String action, Point point, Map<String, Object> before, Map<String, Object> after) {
        audit.record(actor, new AuditEntry(action, subject(point.getId()), point.unit(), before, after));
    }

    private static Map<String, Object> values(PointEntry entry) {
        var values = new LinkedHashMap<String, Object>();
        values.put("unit", entry.unit().value());
        values.put("name", entry.name());
        values.put("type", entry.type().name());
        values.put("colour", entry.colour().name());
        values.put("round", entry.round().name());
        values.put("address", entry.address());
        values.put("responsibleUnit", entry.responsibleUnit());
        values.put("creditCode", Objects.toString(entry.creditCode(), ""));
        values.put("position", Objects.toString(entry.position(), ""));
        return values;
    }
}
