package org.youbei.web.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.visit.FoundHazard;
import org.youbei.inspection.visit.VisitAnswer;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.inspection.visit.VisitReport.Acknowledged;

/** A visit as it is filled in on a desk. Answers are keyed by the item’s code. */
public class VisitForm {
    private @Nullable UUID id;
    private @Nullable UUID point;
    private int pointRevision;
    private @Nullable UUID lastVisit;
    private @Nullable UUID checklist;
    private @Nullable Long startedAt;
    private Map<String, Result> results = new LinkedHashMap<>();
    private Map<String, String> notes = new LinkedHashMap<>();
    private @Nullable String other;
    private @Nullable String note;
    private @Nullable String signedBy;
    private @Nullable Integer seenRevision;
    private List<UUID> seenVisits = List.of();

    VisitReport report(Checklist list, Instant now) {
        var answers = list.items().stream()
                .filter(item -> results.get(item.code()) != null)
                .map(item -> new VisitAnswer(
                        item.code(),
                        Objects.requireNonNull(results.get(item.code())),
                        notes.getOrDefault(item.code(), "")))
                .toList();
        var besides = Stream.ofNullable(other)
                .filter(text -> !text.isBlank())
                .map(text -> new FoundHazard(null, text, null, List.of()))
                .toList();
        var began = startedAt == null ? now : Instant.ofEpochSecond(startedAt);
        return new VisitReport(
                id == null ? new UUID(0, 0) : id,
                point == null ? new UUID(0, 0) : point,
                pointRevision,
                lastVisit,
                list.id(),
                began.isAfter(now) ? now : began,
                now,
                now,
                null,
                answers,
                besides,
                List.of(),
                note == null ? "" : note,
                signedBy == null ? "" : signedBy,
                new Acknowledged(seenRevision, java.util.Set.copyOf(seenVisits)));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getPoint() {
        return point;
    }

    public void setPoint(@Nullable UUID point) {
        this.point = point;
    }

    public int getPointRevision() {
        return pointRevision;
    }

    public void setPointRevision(int pointRevision) {
        this.pointRevision = pointRevision;
    }

    public @Nullable UUID getLastVisit() {
        return lastVisit;
    }

    public void setLastVisit(@Nullable UUID lastVisit) {
        this.lastVisit = lastVisit;
    }

    public @Nullable UUID getChecklist() {
        return checklist;
    }

    public void setChecklist(@Nullable UUID checklist) {
        this.checklist = checklist;
    }

    public @Nullable Long getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(@Nullable Long startedAt) {
        this.startedAt = startedAt;
    }

    public Map<String, Result> getResults() {
        return results;
    }

    public void setResults(Map<String, Result> results) {
        this.results = results;
    }

    public Map<String, String> getNotes() {
        return notes;
    }

    public void setNotes(Map<String, String> notes) {
        this.notes = notes;
    }

    public @Nullable String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getSignedBy() {
        return signedBy;
    }

    public void setSignedBy(@Nullable String signedBy) {
        this.signedBy = signedBy;
    }

    public @Nullable Integer getSeenRevision() {
        return seenRevision;
    }

    public void setSeenRevision(@Nullable Integer seenRevision) {
        this.seenRevision = seenRevision;
    }

    public List<UUID> getSeenVisits() {
        return seenVisits;
    }

    public void setSeenVisits(List<UUID> seenVisits) {
        this.seenVisits = seenVisits;
    }
}
