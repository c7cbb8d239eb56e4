package org.youbei.plan.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.section.Section;

/**
 * A version as it goes to paper.
 *
 * @param number of the document, empty before it is issued
 * @param issuer in whose name it is issued
 * @param issuedOn nothing before it is issued
 * @param pictures of the figures by their number
 */
public record PlanPaper(
        String title,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        List<Section> sections,
        PlanStructure structure,
        IntFunction<Optional<FigurePicture>> pictures) {
    public PlanPaper {
        sections = List.copyOf(sections);
    }

    /** The short version for the publication of a confidential plan (article 23 of 国办发〔2024〕5号). */
    public PlanPaper shortened() {
        return new PlanPaper(
                title + "（简本）",
                number,
                issuer,
                issuedOn,
                ShortVersion.of(sections),
                PlanStructure.EMPTY,
                number -> Optional.empty());
    }
}
