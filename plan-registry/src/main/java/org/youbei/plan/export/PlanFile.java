package org.youbei.plan.export;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanParts;
import org.youbei.plan.section.Passage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as JSON; the shape is written down in the handbook, {@code plan-json.md}.
 *
 * @param format {@value #FORMAT}
 * @param version of the format
 * @param number of the document, nothing before it is issued
 */
public record PlanFile(
        String format,
        int version,
        String title,
        String kind,
        @Nullable String category,
        String confidentiality,
        String unit,
        String drafter,
        String approver,
        @Nullable String number,
        @Nullable String issuedOn,
        List<Passage> sections,
        List<String> unplaced,
        PlanParts parts) {
    public static final String FORMAT = "youbei-plan";
    public static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static PlanFile of(
            PlanEntry entry,
            @Nullable String number,
            @Nullable String issuedOn,
            List<Passage> sections,
            List<String> unplaced,
            PlanParts parts) {
        var category = entry.category();
        return new PlanFile(
                FORMAT,
                VERSION,
                entry.title(),
                entry.kind().name(),
                category == null ? null : category.name(),
                entry.confidentiality().name(),
                entry.unit().value(),
                entry.drafter(),
                entry.approver(),
                number,
                issuedOn,
                sections,
                unplaced,
                parts);
    }

    public byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Nothing where it is not of this format, or says what a version cannot say. */
    public static Optional<PlanFile> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, PlanFile.class)).filter(PlanFile::sound);
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            // Whatever is missing or of the wrong kind is found when the records are made.
            return Optional.empty();
        }
    }

    private boolean sound() {
        return format.equals(FORMAT)
                && version == VERSION
                && sections.stream().allMatch(PlanFile::sound)
                && unplaced.stream().allMatch(text -> text.length() <= Passage.LONGEST_BODY)
                && parts.fits(sections.size());
    }

    private static boolean sound(Passage passage) {
        return passage.depth() >= 1
                && passage.depth() <= Passage.DEEPEST
                && passage.number().length() <= Passage.LONGEST_NUMBER
                && passage.title().length() <= Passage.LONGEST_TITLE
                && passage.body().length() <= Passage.LONGEST_BODY;
    }
}
