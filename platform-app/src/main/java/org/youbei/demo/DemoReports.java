package org.youbei.demo;

import java.awt.Color;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.report.Report;
import org.youbei.inspection.report.ReportDesk;
import org.youbei.inspection.report.Review;
import org.youbei.inspection.report.Writing;
import org.youbei.inspection.report.Writing.Upload;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** What residents wrote by the code at a point: one report that waits, one that became a hazard, one that was none. All of it is invented. */
@Component
class DemoReports {
    private final ReportDesk desk;
    private final HazardDesk hazards;
    private final Clock clock;

    DemoReports(ReportDesk desk, HazardDesk hazards, Clock clock) {
        this.desk = desk;
        this.hazards = hazards;
        this.clock = clock;
    }

    private record Told(String text, @Nullable Review review) {}

    private static final List<Told> TOLD = List.of(
            new Told("（示例）二楼楼道堆了纸箱和旧家具，晚上灯也不亮，走路要摸着墙。", null),
            new Told(
                    "（示例）一楼配电箱的门掉了，电线露在外面，孩子放学都从这里过。",
                    new Review.Taking(
                            "一层配电箱箱门脱落，带电部分外露（示例）", HazardGrade.GENERAL, "已到现场核实，物业先行围挡，一周内更换箱门。谢谢您的提醒。（示例）")),
            new Told("（示例）楼下烧烤店油烟很大，晚上十点还在营业。", new Review.Dismissal("现场检查没有发现安全隐患；油烟扰民已转 12345 热线办理，请留意回访。（示例）")));

    void tell(Actor worker, Actor officer, Point point) {
        long hours = 9;
        for (var told : TOLD) {
            var received = Duration.ofHours(hours);
            var report = Hindsight.told(received, () -> received(point, told));
            var review = told.review();
            if (review != null) {
                Hindsight.tell(received.minusHours(6), () -> reviewed(worker, officer, report, review));
            }
            hours += 66;
        }
    }

    private UUID received(Point point, Told told) {
        var place = desk.place(point.code()).orElseThrow();
        var id = UuidV7.next(clock);
        var photo = new Upload("现场.png", DemoInspections.picture(new Color(150, 150, 160)));
        var writing = new Writing(id, told.text(), null, List.of(photo));
        desk.receive(place.resident("居民"), place, writing, "demo " + point.code())
                .orElseThrow();
        return id;
    }

    private void reviewed(Actor worker, Actor officer, UUID report, Review review) {
        Report done = desk.review(worker, report, review).orElseThrow();
        if (done.hazard() != null) {
            var grading = new Step.Grading(HazardGrade.GENERAL, "");
            hazards.take(officer, done.hazard(), UuidV7.next(clock), grading).orElseThrow();
        }
    }
}
