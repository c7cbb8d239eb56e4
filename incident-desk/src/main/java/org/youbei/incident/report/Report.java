package org.youbei.incident.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * An information report. It is never changed once it was sent; what was wrong is put right by the next one.
 *
 * @param number of the incident's reports, from 1
 * @param phonedAt when it was reported by phone; null for not
 * @param returned what is missing, as the unit above says; empty where nothing is
 */
public record Report(
        UUID id,
        UUID incident,
        JurisdictionCode unit,
        Kind kind,
        int number,
        State state,
        ReportWords words,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant phonedAt,
        String signer,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        String receivedBy,
        String returned,
        @Nullable Instant passedOnAt,
        String passedOnTo) {
    public enum Kind {
        FIRST,
        FOLLOW_UP,
        FINAL
    }

    public enum State {
        DRAFTED,
        SIGNED,
        SENT,
        RECEIVED,
        RETURNED
    }

    public boolean isSent() {
        return sentAt != null;
    }
}
