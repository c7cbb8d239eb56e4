package org.youbei.assessment.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.workflow.Placed;

/** An assessment of the units of a district over a period. */
@Entity
@Table(schema = "assessment", name = "campaign")
public class Campaign extends Placed {
    private String title;

    private UUID system;

    @Enumerated(EnumType.STRING)
    private CampaignEntry.Levels levels;

    @Enumerated(EnumType.STRING)
    private CampaignEntry.Method method;

    @Enumerated(EnumType.STRING)
    private CampaignEntry.Grading grading;

    private LocalDate periodFrom;

    private LocalDate periodTo;

    private LocalDate answersDue;

    private LocalDate checkDue;

    private @Nullable LocalDate assessDue;

    private LocalDate reviewDue;

    private int appealDays;

    @Enumerated(EnumType.STRING)
    private CampaignEvent.@Nullable Occasion occasion;

    private @Nullable String eventType;

    private @Nullable UUID event;

    private String[] onlyUnits;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private @Nullable LocalDate openedOn;

    private @Nullable LocalDate publishedOn;

    /** The version of the result that counts; 0 before the first. */
    @Column(name = "result_version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(UUID id, JurisdictionCode unit, CampaignEntry entry) {
        super(id, unit);
        this.state = CampaignState.DRAFT;
        describe(entry);
    }

    final void describe(CampaignEntry entry) {
        title = entry.title();
        system = entry.system();
        levels = entry.levels();
        method = entry.method();
        grading = entry.grading();
        periodFrom = entry.from();
        periodTo = entry.to();
        answersDue = entry.answersDue();
        checkDue = entry.checkDue();
        assessDue = entry.assessDue();
        reviewDue = entry.reviewDue();
        appealDays = entry.appealDays();
        var of = entry.event();
        occasion = of == null ? null : of.occasion();
        eventType = of == null ? null : of.record().type();
        event = of == null ? null : of.id();
        onlyUnits = of == null
                ? new String[0]
                : of.units().stream().map(JurisdictionCode::value).toArray(String[]::new);
    }

    void step(CampaignStep step, LocalDate today) {
        state = step.to();
        switch (step) {
            case OPENING -> openedOn = today;
            case LOCKING -> version++;
            case PUBLICATION -> publishedOn = today;
            default -> {}
        }
    }

    public CampaignEntry entry() {
        return new CampaignEntry(
                title,
                system,
                levels,
                method,
                grading,
                periodFrom,
                periodTo,
                answersDue,
                checkDue,
                Objects.requireNonNullElse(assessDue, reviewDue),
                reviewDue,
                appealDays,
                event());
    }

    /** The event that it assesses; null where it assesses a period. */
    public @Nullable CampaignEvent event() {
        var side = occasion;
        var type = eventType;
        var id = event;
        return side == null || type == null || id == null
                ? null
                : new CampaignEvent(
                        side,
                        new Subject(type, id),
                        Arrays.stream(onlyUnits).map(JurisdictionCode::new).toList());
    }

    public String title() {
        return title;
    }

    public UUID system() {
        return system;
    }

    public CampaignState state() {
        return state;
    }

    /** The day on which it was opened; null for a draft. */
    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    /** The version of the result that counts; 0 before the first. */
    public int version() {
        return version;
    }

    /** Whether units may see what came out. */
    public boolean isPublished() {
        return state == CampaignState.PUBLISHED || state == CampaignState.FINAL;
    }

    /** The last day on which a unit may appeal; null before publication. */
    public @Nullable LocalDate appealsUntil() {
        return publishedOn == null ? null : publishedOn.plusDays(appealDays);
    }
}
