package org.youbei.assessment.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a campaign.
 *
 * @param system a frozen version
 * @param from the first day of the period that is assessed
 * @param to its last day; figures that stand rather than happen are as of this day
 * @param answersDue the day to whose end units answer; likewise the others
 * @param assessDue the day to whose end third parties score what they were invited to
 * @param event null where a period is assessed
 * @param appealDays for how many days after publication units may appeal
 */
public record CampaignEntry(
        String title,
        UUID system,
        Levels levels,
        Method method,
        Grading grading,
        LocalDate from,
        LocalDate to,
        LocalDate answersDue,
        LocalDate checkDue,
        LocalDate assessDue,
        LocalDate reviewDue,
        int appealDays,
        @Nullable CampaignEvent event) {
    /** Third parties have as long as the review. */
    public CampaignEntry(
            String title,
            UUID system,
            Levels levels,
            Method method,
            Grading grading,
            LocalDate from,
            LocalDate to,
            LocalDate answersDue,
            LocalDate checkDue,
            LocalDate reviewDue,
            int appealDays) {
        this(
                title,
                system,
                levels,
                method,
                grading,
                from,
                to,
                answersDue,
                checkDue,
                reviewDue,
                reviewDue,
                appealDays,
                null);
    }

    /** The same of one event. */
    public CampaignEntry of(CampaignEvent one) {
        return new CampaignEntry(
                title,
                system,
                levels,
                method,
                grading,
                from,
                to,
                answersDue,
                checkDue,
                assessDue,
                reviewDue,
                appealDays,
                one);
    }

    /** Which units are assessed. Streets are ranked among streets, communities among communities. */
    public enum Levels {
        STREET,
        COMMUNITY,
        BOTH
    }

    /** How scores come about. Every other method can be looked at beside the one that counts. */
    public enum Method {
        /** Weighted sum with coverage and bounds. */
        WEIGHTED_SUM,
        /** Closeness within each dimension whose indicators are compared with peers, then closeness over the dimensions: the practice of GB/T 43981. */
        GROUP_TOPSIS,
        /** Closeness over all indicators, vector normalisation, weights on the matrix. */
        TOPSIS,
        /** (1 − Q) × 100 with v = 0.5. */
        VIKOR,
        /** Grey relational grade × 100 with ζ = 0.5. */
        GREY
    }

    /** Which of both grades counts; the other one stands beside it. */
    public enum Grading {
        /** Fixed bands: 90, 80, 60. */
        BANDS,
        /** By mean and deviation of the peers. */
        PEERS
    }
}
