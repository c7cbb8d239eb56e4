package org.youbei.web.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.inspection.visit.Filing;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Points to visit, and visits of them as a phone would send them. */
public final class PhoneRounds {
    private final InspectionDesk desk;
    private final PointRegister points;
    private final TestClock clock;

    public PhoneRounds(ApplicationContext context) {
        desk = context.getBean(InspectionDesk.class);
        points = context.getBean(PointRegister.class);
        clock = context.getBean(TestClock.class);
    }

    /** A shop in the community 420106001001. */
    public Point point() {
        return point(Cast.JIYUQIAO_COMMUNITY);
    }

    Point point(JurisdictionCode unit) {
        var id = UUID.randomUUID();
        return in(Cast.SUPERVISOR, () -> points.register(Cast.SUPERVISOR, id, entry(unit, RiskColour.YELLOW, id)))
                .orElseThrow();
    }

    Point changed(Point point, JurisdictionCode unit) {
        return in(
                        Cast.SUPERVISOR,
                        () -> points.describe(
                                Cast.SUPERVISOR,
                                point.getId(),
                                point.revision(),
                                entry(unit, RiskColour.RED, point.getId())))
                .orElseThrow();
    }

    private static PointEntry entry(JurisdictionCode unit, RiskColour colour, UUID id) {
        return new PointEntry(
                unit, "示例副食店" + id, PointType.SMALL_SHOP, colour, RoundClass.OTHER, "示例路1号", "示例商贸有限公司", null, null);
    }

    public SentVisit visit(Point point, String... failed) {
        var list = in(Cast.SUPERVISOR, () -> desk.current(point.unit(), PointType.SMALL_SHOP));
        return new SentVisit(UUID.randomUUID(), point, list, clock.instant(), List.of(failed));
    }

    /** Files it past the web. */
    public Filing file(Actor actor, SentVisit visit) {
        try {
            var report = VisitReading.report(new StrictJson().visit(new ByteArrayInputStream(visit.json())));
            return in(actor, () -> desk.fileVisit(actor, report)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends @Nullable Object> T in(Actor actor, java.util.function.Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
