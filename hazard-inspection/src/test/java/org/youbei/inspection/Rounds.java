package org.youbei.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.inspection.visit.FoundHazard;
import org.youbei.inspection.visit.VisitAnswer;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.inspection.visit.VisitReport.Acknowledged;
import org.youbei.model.CreditCode;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;

/** Points and visits that tests speak of. All names are invented. */
public final class Rounds {
    private static final AtomicInteger SERIAL = new AtomicInteger();
    public static final CreditCode CREDIT = new CreditCode("91440300708461136T");

    private Rounds() {}

    public static PointEntry shop(JurisdictionCode unit) {
        return shop(unit, "示例副食店" + SERIAL.incrementAndGet());
    }

    public static PointEntry shop(JurisdictionCode unit, String name) {
        return new PointEntry(
                unit,
                name,
                PointType.SMALL_SHOP,
                RiskColour.YELLOW,
                RoundClass.OTHER,
                "示例路1号",
                "示例商贸有限公司",
                CREDIT,
                null);
    }

    /** A visit where everything passes but the given items. */
    public static VisitReport visit(Point point, @Nullable UUID last, Checklist list, Instant now, String... failed) {
        return visit(UUID.randomUUID(), point, last, list, now, List.of(), List.of(), failed);
    }

    public static VisitReport visit(
            UUID id,
            Point point,
            @Nullable UUID last,
            Checklist list,
            Instant now,
            List<FoundHazard> hazards,
            List<PhotoNote> photos,
            String... failed) {
        var wrong = List.of(failed);
        var answers = list.items().stream()
                .map(item -> wrong.contains(item.code())
                        ? new VisitAnswer(item.code(), Result.FAIL, "现场不符合：" + item.code())
                        : new VisitAnswer(item.code(), Result.PASS, ""))
                .toList();
        return new VisitReport(
                id,
                point.getId(),
                point.revision(),
                last,
                list.id(),
                now.minus(Duration.ofMinutes(30)),
                now.minus(Duration.ofMinutes(10)),
                now,
                null,
                answers,
                hazards,
                photos,
                "例行检查",
                "店主",
                Acknowledged.NOTHING);
    }

    public static PhotoNote note(int number, byte[] bytes, @Nullable String item) {
        return new PhotoNote(number, sha256(bytes), item, null, null);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static VisitReport with(VisitReport report, Map<String, Object> other) {
        return new VisitReport(
                (UUID) other.getOrDefault("id", report.id()),
                (UUID) other.getOrDefault("point", report.point()),
                (Integer) other.getOrDefault("pointRevision", report.pointRevision()),
                report.lastVisit(),
                (UUID) other.getOrDefault("checklist", report.checklist()),
                (Instant) other.getOrDefault("startedAt", report.startedAt()),
                (Instant) other.getOrDefault("finishedAt", report.finishedAt()),
                (Instant) other.getOrDefault("sentAt", report.sentAt()),
                report.position(),
                report.answers(),
                report.hazards(),
                report.photos(),
                (String) other.getOrDefault("note", report.note()),
                report.signedBy(),
                (Acknowledged) other.getOrDefault("acknowledged", report.acknowledged()));
    }

    /** The codes of the refusals. */
    public static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
