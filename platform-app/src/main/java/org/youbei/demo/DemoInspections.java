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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.FiveCommitments;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
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
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;

/** Points in every community, visits of the last weeks, and hazards in every state. All names of firms and people are invented. */
@Component
@Order(10)
class DemoInspections implements DemoPart {
    private static final Map<Color, byte[]> PICTURES = new ConcurrentHashMap<>();
    private static final long SEED = 20_261_109;
    /** In one community of so many, the demo account's among them, residents wrote too. */
    private static final int REPORTED = 24;

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "%s示例苑%d栋",
                    PointType.RESIDENTIAL_HIGH_RISE,
                    RoundClass.HIGH_RISE_RESIDENTIAL,
                    "示例物业服务公司",
                    "e-bike",
                    "一层门厅停放电动自行车4辆，其中1辆正在充电"),
            new Kind("%s示例副食店%d号", PointType.SMALL_SHOP, RoundClass.OTHER, "示例商贸行", "wiring", "货架后私拉插线板两处，插座烧黑"),
            new Kind(
                    "%s示例面馆%d店",
                    PointType.GAS_RESTAURANT, RoundClass.OTHER, "示例餐饮店", "gas-alarm", "厨房可燃气体报警器断电，未接入切断阀"),
            new Kind(
                    "%s示例幼儿园%d园",
                    PointType.SCHOOL, RoundClass.INSTITUTION, "示例幼儿园", "exit-signs", "二层东侧楼梯口疏散指示标志不亮，共3处"),
            new Kind("%s示例避难场所%d", PointType.SHELTER, RoundClass.INSTITUTION, "社区居委会", "signs", "北门标志牌脱落，平面图褪色看不清"),
            new Kind(
                    "%s示例工地%d标段",
                    PointType.CONSTRUCTION_SITE, RoundClass.OTHER, "示例建设公司", "edge-guard", "三层电梯井口防护门缺失，临边护栏缺一道"),
            new Kind("%s示例下穿通道%d", PointType.FLOOD_UNDERPASS, RoundClass.OTHER, "示例市政养护公司", "drain", "南侧两处雨水箅子被落叶堵塞"));

    private final Jurisdictions jurisdictions;
    private final PointRegister points;
    private final InspectionDesk desk;
    private final HazardDesk hazards;
    private final OrderDesk orders;
    private final Photos photos;
    private final DemoReports reports;
    private final Clock clock;

    DemoInspections(
            Jurisdictions jurisdictions,
            PointRegister points,
            InspectionDesk desk,
            HazardDesk hazards,
            OrderDesk orders,
            Photos photos,
            DemoReports reports,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.points = points;
        this.desk = desk;
        this.hazards = hazards;
        this.orders = orders;
        this.photos = photos;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param defect the item of its checklist that fails
     * @param finding what the worker writes about it
     */
    private record Kind(
            String name, PointType type, RoundClass round, String responsible, String defect, String finding) {}

    /** How far a hazard has come, and how many hours ago it was found. */
    private enum Story {
        FOUND(5),
        NOTICED(70),
        LATE(864),
        RECTIFYING(190),
        SUBMITTED(215),
        RETURNED(330),
        CLOSED(420),
        ACCEPTED(425),
        HANDED_OVER(280),
        DISMISSED(230);

        private final Duration found;

        Story(long hours) {
            this.found = Duration.ofHours(hours);
        }
    }

    /**
     * Where streets lie to each other: those of 武昌区 by their rough middles on a public map, good to some hundred metres; any other ones beside
     * each other, four in a row, so that a map shows units and not a cloud. What stands there is invented.
     */
    record Middle(long east, long north) {
        private static final Map<String, Middle> WUCHANG = Map.ofEntries(
                Map.entry("420106001", new Middle(114_316_000, 30_566_000)),
                Map.entry("420106002", new Middle(114_352_000, 30_607_000)),
                Map.entry("420106003", new Middle(114_336_000, 30_587_000)),
                Map.entry("420106005", new Middle(114_312_000, 30_552_000)),
                Map.entry("420106006", new Middle(114_299_000, 30_551_000)),
                Map.entry("420106007", new Middle(114_300_000, 30_541_000)),
                Map.entry("420106008", new Middle(114_303_000, 30_529_000)),
                Map.entry("420106009", new Middle(114_286_000, 30_503_000)),
                Map.entry("420106010", new Middle(114_317_000, 30_533_000)),
                Map.entry("420106011", new Middle(114_334_000, 30_541_000)),
                Map.entry("420106012", new Middle(114_351_000, 30_551_000)),
                Map.entry("420106013", new Middle(114_359_000, 30_534_000)),
                Map.entry("420106014", new Middle(114_341_000, 30_521_000)),
                Map.entry("420106015", new Middle(114_327_000, 30_502_000)),
                Map.entry("420106490", new Middle(114_394_000, 30_562_000)));

        static Middle ofStreet(JurisdictionCode street, int row) {
            return WUCHANG.getOrDefault(
                    street.value(), new Middle(114_292_000L + row % 4 * 22_000L, 30_495_000L + row / 4 * 26_000L));
        }

        /** On a spiral around the middle of the street, millionths of a degree. */
        Middle ofCommunity(int community) {
            double turn = community * 2.4;
            double far = 1_500 * Math.sqrt(community + 0.5);
            return new Middle(east + Math.round(far * Math.cos(turn)), north + Math.round(far * Math.sin(turn)));
        }

        GeoPoint near(Random random) {
            return new GeoPoint(
                    BigDecimal.valueOf(east + random.nextInt(1_600) - 800, 6),
                    BigDecimal.valueOf(north + random.nextInt(1_600) - 800, 6),
                    GeoPoint.Datum.CGCS2000);
        }
    }

    @Override
    public void load(JurisdictionCode district) {
        var random = new Random(SEED);
        int place = 0;
        int row = 0;
        for (var street : jurisdictions.children(district)) {
            var middle = Middle.ofStreet(street.code(), row++);
            int turn = 0;
            for (var community : jurisdictions.children(street.code())) {
                community(random, street, community, middle.ofCommunity(turn++), place++);
            }
        }
    }

    /** Two points: one was visited in the last weeks; the other is newer, and now and then its first round is late. */
    private void community(Random random, Jurisdiction street, Jurisdiction community, Middle middle, int place) {
        var worker = people("王示例", Role.COMMUNITY_WORKER, community.code());
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        var first = KINDS.get(place * 2 % KINDS.size());
        var second = KINDS.get((place * 2 + 1) % KINDS.size());
        var story = place % 3 == 0 ? Story.values()[place / 3 % Story.values().length] : null;
        var ago = story == null
                ? Duration.ofHours(20 + random.nextInt(700))
                : story.found.plusHours(random.nextInt(story == Story.FOUND ? 14 : 110));
        var point =
                Hindsight.told(ago.plusDays(9), () -> register(random, worker, community, first, middle, place + 1));
        var visit = Hindsight.told(ago, () -> visit(worker, point, story == null ? null : first));
        if (story != null) {
            tell(worker, officer, visit.hazards().getFirst(), story, ago);
        }
        if (place % REPORTED == 1) {
            reports.tell(worker, officer, point);
        }
        var made = Duration.ofDays(place % 6 == 0 ? 29 + random.nextInt(8) : 1 + random.nextInt(26));
        Hindsight.tell(made, () -> register(random, worker, community, second, middle, place + 1));
    }

    private Point register(Random random, Actor worker, Jurisdiction community, Kind kind, Middle middle, int number) {
        var name = kind.name().formatted(community.name().replaceAll("(社区)?居委会|社区", ""), number);
        var position = middle.near(random);
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

    private Filing.Receipt visit(Actor worker, Point point, @Nullable Kind failed) {
        var list = desk.current(point.unit(), point.entry().type());
        var answers = list.items().stream()
                .map(item -> failed != null && item.code().equals(failed.defect())
                        ? new VisitAnswer(item.code(), Result.FAIL, failed.finding())
                        : new VisitAnswer(item.code(), Result.PASS, ""))
                .toList();
        var now = clock.instant();
        var report = new VisitReport(
                UuidV7.next(clock),
                point.getId(),
                point.revision(),
                null,
                list.id(),
                now.minus(Duration.ofMinutes(27)),
                now.minus(Duration.ofMinutes(2)),
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

    /** Every step some hours after the one before, the first ones soon after the visit. */
    private void tell(Actor worker, Actor officer, UUID hazard, Story story, Duration ago) {
        switch (story) {
            case FOUND -> {}
            case DISMISSED ->
                Hindsight.tell(ago.minusHours(26), () -> take(officer, hazard, plain(HazardStep.DISMISSAL, "复核未发现问题")));
            case HANDED_OVER ->
                Hindsight.tell(
                        ago.minusHours(4), () -> take(worker, hazard, new Step.Transfer("区城市管理执法局", "需要执法部门处理")));
            default -> noticed(worker, officer, hazard, story, ago);
        }
    }

    private void noticed(Actor worker, Actor officer, UUID hazard, Story story, Duration ago) {
        var grade = hazards.find(hazard).grade();
        Hindsight.tell(ago.minusHours(3), () -> take(officer, hazard, new Step.Grading(grade, "")));
        Hindsight.tell(
                ago.minusHours(20),
                () -> take(worker, hazard, new Step.Notice(hazards.find(hazard).responsibleUnit(), "立即整改并报送情况")));
        if (story == Story.LATE) {
            Hindsight.tell(Duration.ofHours(50), () -> ordered(hazard));
        }
        if (story == Story.NOTICED || story == Story.LATE) {
            return;
        }
        if (grade == HazardGrade.MAJOR) {
            major(worker, officer, hazard, ago);
        }
        Hindsight.tell(ago.minusHours(68), () -> take(worker, hazard, plain(HazardStep.START, "")));
        if (story != Story.RECTIFYING) {
            submitted(worker, officer, hazard, story, ago);
        }
    }

    /** 督办: what is long overdue, the district demands of the street. */
    private void ordered(UUID hazard) {
        var late = hazards.find(hazard);
        var district = new JurisdictionCode(late.unit().district());
        var street = late.unit().parent().orElseThrow();
        var entry =
                new OrderEntry(street, hazard, "督办逾期隐患：" + late.description(), "三个工作日内查明逾期原因，督促责任单位整改到位并书面答复。", true);
        orders.issue(people("周示例", Role.DISTRICT_SUPERVISOR, district), UuidV7.next(clock), entry)
                .orElseThrow();
    }

    private void major(Actor worker, Actor officer, UUID hazard, Duration ago) {
        Hindsight.tell(ago.minusHours(22), () -> take(officer, hazard, plain(HazardStep.LISTING, "街道挂牌督办")));
        Hindsight.tell(ago.minusHours(46), () -> {
            var until = ChinaTime.today(clock).plusDays(20);
            take(
                    worker,
                    hazard,
                    new Step.Plan(new FiveCommitments("负责人（示例）", "拆除隔断、更换设施", "自筹两万元", until, "整改期间停用并派人看护")));
        });
    }

    private void submitted(Actor worker, Actor officer, UUID hazard, Story story, Duration ago) {
        Hindsight.tell(ago.minusHours(165), () -> {
            photograph(worker, hazard);
            take(worker, hazard, plain(HazardStep.SUBMISSION, "已整改完毕"));
        });
        if (story == Story.RETURNED) {
            Hindsight.tell(ago.minusHours(190), () -> take(officer, hazard, plain(HazardStep.RETURN, "仍有一处未整改到位")));
        } else if (story == Story.CLOSED || story == Story.ACCEPTED) {
            Hindsight.tell(ago.minusHours(212), () -> take(officer, hazard, plain(HazardStep.ACCEPTANCE, "现场核实合格")));
        }
        if (story == Story.CLOSED) {
            Hindsight.tell(ago.minusHours(213), () -> take(officer, hazard, plain(HazardStep.CLOSING, "")));
        }
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
    static ByteArrayInputStream picture(Color colour) {
        return new ByteArrayInputStream(PICTURES.computeIfAbsent(colour, DemoInspections::drawn));
    }

    private static byte[] drawn(Color colour) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.WHITE);
        pen.drawRect(20, 20, 280, 200);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
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
