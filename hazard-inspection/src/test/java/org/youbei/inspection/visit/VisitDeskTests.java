package org.youbei.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.file.IncomingFile;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.Rounds;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.photo.KeptPhotos;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointStop;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.visit.Filing.AlreadyFiled;
import org.youbei.inspection.visit.Filing.Conflict;
import org.youbei.inspection.visit.Filing.Filed;
import org.youbei.inspection.visit.VisitReport.Acknowledged;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.RiskColour;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
class VisitDeskTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final Actor COLLEAGUE = new Actor(new UUID(1, 44), "孙示例", WORKER.roles(), WORKER.scope());

    @Autowired
    InspectionDesk desk;

    @Autowired
    PointRegister register;

    @Autowired
    HazardDesk hazards;

    @Autowired
    KeptPhotos kept;

    @Autowired
    TestClock clock;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Point point;
    Checklist list;

    @BeforeEach
    void registerAPoint() {
        clock.reset();
        audit.clear();
        point = in(WORKER, () -> register.register(WORKER, UUID.randomUUID(), Rounds.shop(Cast.JIYUQIAO_COMMUNITY)))
                .orElseThrow();
        list = in(WORKER, () -> desk.current(point.unit(), PointType.SMALL_SHOP));
    }

    @Test
    void filesAVisitWithItsAnswersAndAHazardForEachFailure() {
        var report = Rounds.visit(point, null, list, clock.instant(), "exit-clear", "wiring");

        var receipt = filed(WORKER, report);

        assertThat(receipt.hazards()).hasSize(2);
        assertThat(receipt.clockErrorSeconds()).isZero();
        var found = receipt.hazards().stream()
                .map(id -> in(WORKER, () -> hazards.find(id)))
                .toList();
        assertThat(found).allMatch(hazard -> hazard.state() == HazardState.FOUND);
        assertThat(found)
                .extracting(hazard -> hazard.grade())
                .containsExactlyInAnyOrder(HazardGrade.MAJOR, HazardGrade.GENERAL);
        assertThat(answers(report.id())).isEqualTo(list.items().size());
        assertThat(audit.entries()).extracting(entry -> entry.action()).contains("visit.filed", "hazard.found");
    }

    @Test
    void fulfilsTheRoundAndOpensTheNext() {
        assertThat(due()).isEqualTo(LocalDate.of(2026, 12, 23));

        clock.advance(Duration.ofDays(20));
        filed(WORKER, Rounds.visit(point, null, list, clock.instant()));

        assertThat(due()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(stop().lastVisit()).isNotNull();
    }

    @Test
    void changesNothingWhenTheSameIsSentAgainHoweverOftenAndAtOnce() throws Exception {
        var report = Rounds.visit(point, null, list, clock.instant(), "wiring");
        Callable<Filing> sending =
                () -> in(WORKER, () -> desk.fileVisit(WORKER, report)).orElseThrow();
        List<Filing> answers;
        try (var phones = Executors.newFixedThreadPool(8)) {
            answers = phones.invokeAll(java.util.Collections.nCopies(12, sending)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        clock.advance(Duration.ofDays(3));
        var late = in(WORKER, () -> desk.fileVisit(WORKER, Rounds.with(report, Map.of("sentAt", clock.instant()))))
                .orElseThrow();

        assertThat(answers).filteredOn(Filed.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(AlreadyFiled.class::isInstance).hasSize(11);
        assertThat(late).isInstanceOf(AlreadyFiled.class);
        assertThat(in(WORKER, () -> hazards.openAt(point.getId()))).hasSize(1);
    }

    @Test
    void refusesAnotherContentAndAnotherAccountUnderTheSameId() {
        var report = Rounds.visit(point, null, list, clock.instant());
        filed(WORKER, report);

        assertThat(codes(WORKER, Rounds.with(report, Map.of("note", "改过")))).containsExactly("visit.id-taken");
        assertThat(codes(COLLEAGUE, report)).containsExactly("visit.id-taken");
    }

    @Test
    void refusesAForgedIdThatBelongsToAVisitOutOfSight() {
        var theirs = in(
                        Cast.SIBLING_STREET,
                        () -> register.register(
                                Cast.SIBLING_STREET, UUID.randomUUID(), Rounds.shop(Cast.YANGYUAN_COMMUNITY)))
                .orElseThrow();
        var report = Rounds.visit(theirs, null, list, clock.instant());
        filed(Cast.SIBLING_STREET, report);

        var forged = Rounds.with(Rounds.visit(point, null, list, clock.instant()), Map.of("id", report.id()));
        assertThat(codes(WORKER, forged)).containsExactly("visit.id-taken");
        assertThat(codes(WORKER, Rounds.visit(theirs, null, list, clock.instant())))
                .containsExactly("visit.point-unknown");
    }

    @Test
    void showsAColleaguesVisitOfTheSameRoundAndFilesBesideItOnlyKnowingly() {
        var theirs = Rounds.visit(point, null, list, clock.instant());
        filed(COLLEAGUE, theirs);
        clock.advance(Duration.ofMinutes(5));
        var mine = Rounds.visit(point, null, list, clock.instant(), "wiring");

        var conflict = (Conflict) in(WORKER, () -> desk.fileVisit(WORKER, mine)).orElseThrow();
        assertThat(conflict.pointChanged()).isFalse();
        assertThat(conflict.visits()).extracting(FiledVisit::id).containsExactly(theirs.id());
        assertThat(in(WORKER, () -> hazards.openAt(point.getId()))).isEmpty();

        filed(WORKER, Rounds.with(mine, Map.of("acknowledged", new Acknowledged(null, Set.of(theirs.id())))));
        assertThat(in(WORKER, () -> hazards.openAt(point.getId()))).hasSize(1);
    }

    @Test
    void showsAPointThatChangedMeanwhile() {
        var report = Rounds.visit(point, null, list, clock.instant());
        var changed = in(WORKER, () -> register.describe(WORKER, point.getId(), point.revision(), recoloured(point)))
                .orElseThrow();

        var conflict =
                (Conflict) in(WORKER, () -> desk.fileVisit(WORKER, report)).orElseThrow();
        assertThat(conflict.pointChanged()).isTrue();
        assertThat(conflict.point().entry().colour()).isEqualTo(RiskColour.RED);
        filed(WORKER, Rounds.with(report, Map.of("acknowledged", new Acknowledged(changed.revision(), Set.of()))));
    }

    @Test
    void letsOneWorkerFileTwoVisitsOfAPointFromOneList() {
        filed(WORKER, Rounds.visit(point, null, list, clock.instant()));
        filed(WORKER, Rounds.visit(point, null, list, clock.instant()));
    }

    @Test
    void correctsAClockThatIsWrongByYears() {
        var wrong = clock.instant().minus(Duration.ofDays(3_000));
        var report = Rounds.visit(point, null, list, wrong);

        var receipt = filed(WORKER, report);

        assertThat(receipt.clockErrorSeconds())
                .isEqualTo(-Duration.ofDays(3_000).toSeconds());
        assertThat(stop().lastVisitedAt()).isEqualTo(clock.instant().minus(Duration.ofMinutes(10)));
    }

    @Test
    void refusesWhatDoesNotFitWithEveryReason() {
        var report = Rounds.visit(point, null, list, clock.instant());
        assertThat(codes(WORKER, Rounds.with(report, Map.of("checklist", UUID.randomUUID()))))
                .containsExactly("visit.checklist-unknown");
        var school = in(WORKER, () -> desk.current(point.unit(), PointType.SCHOOL));
        assertThat(codes(WORKER, Rounds.visit(point, null, school, clock.instant())))
                .contains("visit.checklist-unfit");
        assertThat(codes(
                        WORKER,
                        Rounds.with(report, Map.of("startedAt", clock.instant().plusSeconds(9)))))
                .contains("visit.times");
        assertThat(codes(WORKER, Rounds.with(report, Map.of("note", "长".repeat(1_001)))))
                .contains("visit.too-long");
        assertThat(codes(Cast.AUDITOR, report)).containsExactly("visit.not-yours");
        in(WORKER, () -> register.close(WORKER, point.getId(), "店铺关门")).orElseThrow();
        assertThat(codes(WORKER, Rounds.with(report, Map.of("note", "已关门")))).contains("visit.point-closed");
    }

    @Test
    void takesPhotosInAnyOrderEachOnceAndOnlyTheBytesThatWereAnnounced() {
        var first = Rounds.bytes("第一张");
        var second = Rounds.bytes("第二张");
        var id = UUID.randomUUID();
        var report = Rounds.visit(
                id,
                point,
                null,
                list,
                clock.instant(),
                List.of(),
                List.of(Rounds.note(1, first, "wiring"), Rounds.note(2, second, null)),
                "wiring");
        assertThat(filed(WORKER, report).photosMissing()).containsExactly(1, 2);

        assertThat(Rounds.codes(photo(WORKER, id, 1, second))).containsExactly("photo.hash");
        assertThat(photo(WORKER, id, 2, second).orElseThrow().repeated()).isFalse();
        assertThat(photo(WORKER, id, 2, second).orElseThrow().repeated()).isTrue();
        assertThat(Rounds.codes(photo(WORKER, id, 3, second))).containsExactly("photo.unknown");
        assertThat(Rounds.codes(photo(COLLEAGUE, id, 1, first))).containsExactly("visit.unknown");
        var again =
                (AlreadyFiled) in(WORKER, () -> desk.fileVisit(WORKER, report)).orElseThrow();
        assertThat(again.receipt().photosMissing()).containsExactly(1);
    }

    @Test
    void seesAnOpenDefectAgainInsteadOfFindingItTwice() {
        var first = filed(WORKER, Rounds.visit(point, null, list, clock.instant(), "wiring"));
        clock.advance(Duration.ofDays(1));
        var second = filed(WORKER, Rounds.visit(point, first.visit(), list, clock.instant(), "wiring"));

        assertThat(second.hazards()).isEqualTo(first.hazards());
        assertThat(in(WORKER, () -> hazards.timeline(first.hazards().getFirst())))
                .extracting(fact -> fact.step())
                .containsExactly("SEEN_AGAIN", "FOUND");
        assertThat(in(WORKER, () -> desk.parcel(WORKER)).openHazards()).containsKey(point.getId());
    }

    @Test
    void describesWhatNoItemAsksAbout() {
        var report = Rounds.visit(
                UUID.randomUUID(),
                point,
                null,
                list,
                clock.instant(),
                List.of(new FoundHazard(null, "招牌松动，有坠落危险", HazardGrade.MAJOR, List.of())),
                List.of());

        var hazard = filed(WORKER, report).hazards().getFirst();

        assertThat(in(WORKER, () -> hazards.find(hazard)).grade()).isEqualTo(HazardGrade.MAJOR);
    }

    private Filing.Receipt filed(Actor actor, VisitReport report) {
        return switch (in(actor, () -> desk.fileVisit(actor, report)).orElseThrow()) {
            case Filed(var receipt) -> receipt;
            case Filing other -> throw new AssertionError("not filed: " + other);
        };
    }

    private List<String> codes(Actor actor, VisitReport report) {
        return Rounds.codes(in(actor, () -> desk.fileVisit(actor, report)));
    }

    private Outcome<org.youbei.inspection.photo.Photos.Arrival> photo(
            Actor actor, UUID visit, int number, byte[] bytes) {
        try (var spool = IncomingFile.read(new ByteArrayInputStream(bytes))) {
            return in(actor, () -> desk.addPhoto(actor, visit, number, number + ".jpg", spool));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate due() {
        return stop().due();
    }

    private PointStop stop() {
        return in(WORKER, () -> desk.parcel(WORKER)).stops().stream()
                .filter(one -> one.id().equals(point.getId()))
                .findFirst()
                .orElseThrow();
    }

    private long answers(UUID visit) {
        return in(
                WORKER,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from inspection.answer where visit = ?")
                        .param(visit)
                        .query(Long.class)
                        .single()));
    }

    private static PointEntry recoloured(Point point) {
        var entry = point.entry();
        return new PointEntry(
                entry.unit(),
                entry.name(),
                entry.type(),
                RiskColour.RED,
                entry.round(),
                entry.address(),
                entry.responsibleUnit(),
                entry.creditCode(),
                entry.position());
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
