package org.youbei.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** What happened to a version so far. */
public record VersionFacts(
        UUID id,
        int number,
        Procedure procedure,
        Standing standing,
        Instant madeAt,
        PlanSource source,
        @Nullable Instant submittedAt,
        String submissionNote,
        @Nullable LocalDate approvedOn,
        String approvedBy,
        @Nullable LocalDate issuedOn,
        @Nullable String documentNumber,
        FilingFacts filing,
        PublicationFacts publication,
        @Nullable LocalDate supersededOn,
        @Nullable LocalDate endedOn,
        String endedReason) {

    /** The filing with the receiving unit of article 26; {@code missing} is what it named when it returned the papers. */
    public record FilingFacts(
            @Nullable LocalDate sentOn,
            @Nullable JurisdictionCode receiver,
            String note,
            @Nullable LocalDate returnedOn,
            String missing,
            @Nullable LocalDate acceptedOn,
            String reference) {}

    /** Where it was made public; {@code shortVersion} where the full text is restricted; or why it is held back. */
    public record PublicationFacts(
            @Nullable LocalDate on,
            String place,
            String link,
            boolean shortVersion,
            @Nullable LocalDate withheldOn,
            String withheldReason) {}
}
