package org.youbei.web.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Discovery;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.photo.Photo;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.photo.Photos;
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
    private final HazardDesk hazards;
    private final Photos photos;
    private final TestClock clock;

    public PhoneRounds(ApplicationContext context) {
        desk = context.getBean(InspectionDesk.class);
        hazards = context.getBean(HazardDesk.class);
        photos = context.getBean(Photos.class);
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

    /** A general hazard at a new point, whose notice is out. */
    public UUID noticed() {
        var point = point();
        var discovery = new Discovery(point, null, null, null, "通道堆放杂物", HazardGrade.GENERAL, clock.instant());
        var hazard = in(Cast.COMMUNITY, () -> hazards.found(Cast.COMMUNITY, discovery))
                .hazard();
        step(hazard, new Step.Grading(HazardGrade.GENERAL, ""));
        step(hazard, new Step.Notice("示例单位", "立即清理"));
        return hazard;
    }

    private void step(UUID hazard, Step step) {
        in(Cast.COMMUNITY, () -> hazards.take(Cast.COMMUNITY, hazard, UUID.randomUUID(), step))
                .orElseThrow();
    }

    /** With a photo of after. */
    public void photographed(UUID hazard) {
        var bytes = new ByteArrayInputStream(Snapshot.jpeg(20, 20, 7));
        var owner = new PhotoNote.Owner("hazard", hazard, hazard);
        in(
                        Cast.COMMUNITY,
                        () -> photos.add(
                                Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, owner, Photo.Stage.AFTER, "1.jpg", bytes))
                .orElseThrow();
    }

    Hazard hazard(UUID id) {
        return in(Cast.COMMUNITY, () -> hazards.find(id));
    }

    List<Photo> after(UUID id) {
        return in(Cast.COMMUNITY, () -> photos.showing(id));
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
