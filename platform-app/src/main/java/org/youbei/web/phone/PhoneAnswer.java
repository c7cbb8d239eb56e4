package org.youbei.web.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.visit.FiledVisit;
import org.youbei.inspection.visit.Filing;
import org.youbei.inspection.visit.Filing.Receipt;

/** The bodies that answer a phone. */
final class PhoneAnswer {
    private PhoneAnswer() {}

    record Done(
            String outcome,
            UUID visit,
            Instant receivedAt,
            List<UUID> hazards,
            List<Integer> photosMissing,
            long clockErrorSeconds) {
        static Done of(String outcome, Receipt receipt) {
            return new Done(
                    outcome,
                    receipt.visit(),
                    receipt.receivedAt(),
                    receipt.hazards(),
                    receipt.photosMissing(),
                    receipt.clockErrorSeconds());
        }
    }

    record Conflicting(String outcome, boolean pointChanged, Parcel.Stop point, List<Other> visits) {
        static Conflicting of(Filing.Conflict conflict) {
            return new Conflicting(
                    "CONFLICT",
                    conflict.pointChanged(),
                    Parcel.Stop.of(conflict.point()),
                    conflict.visits().stream().map(Other::of).toList());
        }
    }

    /** A colleague's visit, as far as one must know it to decide. */
    record Other(UUID id, String worker, Instant finishedAt, int passed, int failed, int notApplicable, int photos) {
        static Other of(FiledVisit visit) {
            return new Other(
                    visit.id(),
                    visit.worker(),
                    visit.finishedAt(),
                    visit.passed(),
                    visit.failed(),
                    visit.notApplicable(),
                    visit.photos());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, @Nullable String field, String message) {}

    record Refused(String outcome, List<Reason> refusals) {}

    /** What was sent is no visit at all. */
    record Unread(String outcome, String field, String message) {}

    record Arrived(int number, boolean repeated) {}

    /** What the next request that changes something must bring. */
    record Token(String header, String token, UUID account) {}
}
