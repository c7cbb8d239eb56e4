package org.youbei.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.FiveCommitments;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.inspection.visit.Filing;
import org.youbei.inspection.visit.VisitAnswer;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;

/** Points in every community, visits of the last weeks, and hazards in every state. All names of firms and people are invented. */
@Component
class DemoInspections {
    private static final long SEED = 20_261_109;
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "%s示例苑%d栋",
                    PointType.RESIDENTIAL_HIGH_RISE, RoundClass.HIGH_RISE_RESIDENTIAL, "示例物业服务公司", "e-bike"),
            new Kind("%s示例副食店%d号", PointType.SMALL_SHOP, RoundClass.OTHER, "示例商贸行", "wiring"),
            new Kind("%s示例面馆%d店", PointType.GAS_RESTAURANT, RoundClass.OTHER, "示例餐饮店", "gas-alarm"),
            new Kind("%s示例幼儿园%d园", PointType.SCHOOL, RoundClass.INSTITUTION, "示例幼儿园", "exit-signs"),
            new Kind("%s示例避难场所%d", PointType.SHELTER, RoundClass.INSTITUTION, "社区居委会", "signs"),
            new Kind("%s示例工地%d标段", PointType.CONSTRUCTION_SITE, RoundClass.OTHER, "示例建设公司", "edge-guard"),
            new Kind("%s示例下穿通道%d", PointType.FLOOD_UNDERPASS, RoundClass.OTHER, "示例市政养护公司", "drain"));

    private final Jurisdictions jurisdictions;
    private final PointRegister points;
    private final InspectionDesk desk;
    private final HazardDesk hazards;
    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoInspections(
            Jurisdictions jurisdictions,
            PointRegister points,
            InspectionDesk desk,
            HazardDesk hazards,
            Photos photos,
            JdbcClient jdbc,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.points = points;
        this.desk = desk;
        this.hazards = hazards;
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param defect the item of its checklist that fails */
    private record Kind(String name, PointType type, RoundClass round, String responsible, String defect) {}

    /** How far a hazard has come. */
    private enum Story {
        FOUND,
        NOTICED,
        LATE,
        RECTIFYING,
        SUBMITTED,
        RETURNED,
        CLOSED,
        HANDED_OVER,
        DISMISSED
    }

    void load(JurisdictionCode district) {
        var random = new Random(SEED);
        int place = 0;
        for (var street : jurisdictions.children(district)) {
            for (var community : jurisdictions.children(street.code())) {
                community(random, street, community, place++);
            }
        }
    }

    private void community(Random random, Jurisdiction street, Jurisdiction community, int place) {
        var worker = people("王示例", Role.COMMUNITY_WORKER, community.code());
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        for (int i = 0; i < 2; i++) {
            var kind = KINDS.get((place * 2 + i) % KINDS.size());
            var point = register(random, worker, community, kind, place + 1);
            if (i == 0) {
                var failed = place % 3 == 0 ? kind.defect() : null;
                var visit = visit(worker, point, Duration.ofHours(20 + random.nextInt(1_000)), failed);
                if (failed != null) {
                    tell(
                            worker,
                            officer,
                            visit.hazards().getFirst(),
                            Story.values()[place / 3 % Story.values().length]);
                }
            }
        }
    }

    private Point register(Random random, Actor worker, Jurisdiction community, Kind kind, int number) {
        var name = kind.name().formatted(community.name().replaceAll("(社区)?居委会|社区", ""), number);
        var position = new GeoPoint(
                BigDecimal.valueOf(114_280_000L + random.nextInt(90_000), 6),
                BigDecimal.valueOf(30_480_000L + random.nextInt(120_000), 6),
                GeoPoint.Datum.CGCS2000);
        var colour = RiskColour.values()[random.nextInt(RiskColour.values().length)];
        var entry = new PointEntry(
                community.code(),
                name,
                kind.type(),
                colour,
                kind.round(),
                "示例路" + number + "号",
                kind.responsible() + number,
                null,
                position);
        return points.register(worker, UuidV7.next(clock), entry).orElseThrow();
    }

    private Filing.Receipt visit(Actor worker, Point point, Duration ago, @Nullable String failed) {
        var list = desk.current(point.unit(), point.entry().type());
        var answers = list.items().stream()
                .map(item -> item.code().equals(failed)
                        ? new VisitAnswer(item.code(), Result.FAIL, "不符合：" + item.text())
                        : new VisitAnswer(item.code(), Result.PASS, ""))
                .toList();
        var now = clock.instant();
        var report = new VisitReport(
                UuidV7.next(clock),
                point.getId(),
                point.revision(),
                null,
                list.id(),
                now.minus(ago).minus(Duration.ofMinutes(25)),
                now.minus(ago),
                now,
                null,
                answers,
                List.of(),
                List.of(),
                "",
                "负责人（示例）",
                VisitReport.Acknowledged.NOTHING);
        return ((Filing.Filed) desk.fileVisit(worker, report).orElseThrow()).receipt();
    }

    private void tell(Actor worker, Actor officer, UUID hazard, Story story) {
        switch (story) {
            case FOUND -> {}
            case DISMISSED -> take(officer, hazard, plain(HazardStep.DISMISSAL, "复核未发现问题"));
            case HANDED_OVER -> take(worker, hazard, new Step.Transfer("区城市管理执法局", "需要执法部门处理"));
            default -> noticed(worker, officer, hazard, story);
        }
    }

    private void noticed(Actor worker, Actor officer, UUID hazard, Story story) {
        var grade = hazards.find(hazard).grade();
        take(officer, hazard, new Step.Grading(grade, ""));
        take(worker, hazard, new Step.Notice(hazards.find(hazard).responsibleUnit(), "立即整改并报送情况"));
        if (story == Story.LATE) {
            late(hazard);
        }
        if (story == Story.NOTICED || story == Story.LATE) {
            return;
        }
        if (grade == HazardGrade.MAJOR) {
            take(officer, hazard, plain(HazardStep.LISTING, "区级挂牌督办"));
            var until = LocalDate.now(clock).plusDays(20);
            take(
                    worker,
                    hazard,
                    new Step.Plan(new FiveCommitments("负责人（示例）", "拆除隔断、更换设施", "自筹两万元", until, "整改期间停用并派人看护")));
        }
        take(worker, hazard, plain(HazardStep.START, ""));
        if (story == Story.RECTIFYING) {
            return;
        }
        photograph(worker, hazard);
        take(worker, hazard, plain(HazardStep.SUBMISSION, "已整改完毕"));
        if (story == Story.RETURNED) {
            take(officer, hazard, plain(HazardStep.RETURN, "仍有一处未整改到位"));
        } else if (story == Story.CLOSED) {
            take(officer, hazard, plain(HazardStep.ACCEPTANCE, "现场核实合格"));
            take(officer, hazard, plain(HazardStep.CLOSING, ""));
        }
    }

    /** The facades know today only; what fell due some weeks ago was noticed before that. The ledger's trigger moves the hazard's own date. */
    private void late(UUID hazard) {
        var noticed = LocalDate.now(clock).minusDays(45);
        jdbc.sql("update inspection.hazard set noticed_on = ? where id = ?")
                .params(noticed, hazard)
                .update();
        jdbc.sql("""
                update obligation.obligation set clock_start = ?, due = due - 45
                where subject_type = 'hazard' and subject_id = ? and closed_as is null""").params(noticed, hazard).update();
    }

    private void photograph(Actor worker, UUID hazard) {
        var unit = hazards.find(hazard).unit();
        var owner = new Owner("hazard", hazard, hazard);
        photos.add(worker, unit, owner, Stage.BEFORE, "整改前.png", picture(new Color(196, 120, 80)))
                .orElseThrow();
        photos.add(worker, unit, owner, Stage.AFTER, "整改后.png", picture(new Color(110, 170, 120)))
                .orElseThrow();
    }

    /** A plain surface stands for a photo: there are no photos of invented places. */
    private static ByteArrayInputStream picture(Color colour) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.WHITE);
        pen.drawRect(20, 20, 280, 200);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Actor actor, UUID hazard, Step step) {
        hazards.take(actor, hazard, UuidV7.next(clock), step).orElseThrow();
    }

    private static Step plain(HazardStep step, String remark) {
        return new Step.Plain(step, remark);
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }
}
