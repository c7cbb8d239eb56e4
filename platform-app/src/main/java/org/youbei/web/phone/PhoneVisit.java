package org.youbei.web.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a visit as it stands in the body: any part may be missing or hold anything of its type. {@link VisitReading} makes a report
 * of it or says what is wrong.
 */
record PhoneVisit(
        @Nullable String id,
        @Nullable String point,
        @Nullable Integer pointRevision,
        @Nullable String lastVisit,
        @Nullable String checklist,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        @Nullable String sentAt,
        @Nullable Place position,
        @Nullable List<@Nullable Answer> answers,
        @Nullable List<@Nullable Found> hazards,
        @Nullable List<@Nullable Picture> photos,
        @Nullable String note,
        @Nullable String signedBy,
        @Nullable Decision acknowledged) {

    record Place(
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String datum) {}

    record Answer(
            @Nullable String item,
            @Nullable String result,
            @Nullable String note) {}

    record Found(
            @Nullable String item,
            @Nullable String description,
            @Nullable String grade,
            @Nullable List<@Nullable Integer> photos) {}

    record Picture(
            @Nullable Integer number,
            @Nullable String sha256,
            @Nullable String item,
            @Nullable String takenAt,
            @Nullable Place position) {}

    record Decision(
            @Nullable Integer pointRevision, @Nullable List<@Nullable String> visits) {}
}
