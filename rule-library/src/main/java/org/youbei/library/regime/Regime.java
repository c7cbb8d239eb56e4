package org.youbei.library.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.library.text.Secrecy;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** What a unit has set down for itself about one of the required subjects. */
@Entity
@Table(schema = "library", name = "regime")
public class Regime extends Placed {
    private String kind;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private Secrecy secrecy;

    private String owner;

    @Enumerated(EnumType.STRING)
    private RegimeState state;

    private String number = "";
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate filedOn;
    private @Nullable LocalDate reviewedOn;
    private @Nullable LocalDate reviewDue;
    private @Nullable UUID document;

    @SuppressWarnings("NullAway.Init")
    protected Regime() {}

    Regime(UUID id, JurisdictionCode unit, String kind, Words words) {
        super(id, unit);
        this.kind = kind;
        this.title = words.title();
        this.body = words.body();
        this.secrecy = words.secrecy();
        this.owner = words.owner();
        this.state = RegimeState.DRAFT;
    }

    /**
     * What a draft says.
     *
     * @param owner the post that answers for it
     */
    public record Words(String title, String body, Secrecy secrecy, String owner) {
        public Words {
            title = title.strip();
            owner = owner.strip();
        }
    }

    List<Refusal> objections(StepRequest<Regime> asked, Step step) {
        return RegimeRules.objections(asked.actor(), this, step, asked.today());
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Regime> asked, Step step) {
        var objections = objections(asked, step);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        state = step.kind().to();
        switch (step) {
            case Step.Issue issue -> {
                number = issue.number();
                issuedOn = issue.on();
                document = asked.id();
            }
            case Step.Plain plain -> {
                if (plain.kind() == RegimeStep.FILING) {
                    filedOn = asked.today();
                } else if (plain.kind() == RegimeStep.REVIEW) {
                    reviewedOn = asked.today();
                }
            }
        }
        return Outcome.done(StepRecord.of(
                        step.kind(), before, state, asked.today(), step.remark().strip())
                .knowing(Map.of("number", number)));
    }

    void rewrite(Words words) {
        title = words.title();
        body = words.body();
        secrecy = words.secrecy();
        owner = words.owner();
    }

    void due(@Nullable LocalDate review) {
        reviewDue = review;
    }

    /** Which of the required regimes it is. */
    public String kind() {
        return kind;
    }

    public Words words() {
        return new Words(title, body, secrecy, owner);
    }

    public String title() {
        return title;
    }

    public RegimeState state() {
        return state;
    }

    /** Empty before it is issued. */
    public String number() {
        return number;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable LocalDate filedOn() {
        return filedOn;
    }

    public @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    /** The day by which it is looked at again; null before it is issued. */
    public @Nullable LocalDate reviewDue() {
        return reviewDue;
    }

    /** The text in the library; null before it is issued. */
    public @Nullable UUID document() {
        return document;
    }
}
