package org.youbei.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.workflow.Placed;

/** One version of a plan. Its state follows from its dates; {@link #take} refuses what the table of {@link PlanStep} does not have for it. */
@Entity
@Table(schema = "plan", name = "plan_version")
public class PlanVersion extends Placed {
    private UUID plan;

    private int number;

    private Instant madeAt;

    private String sourceName = "";

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String sourceSha256;

    private @Nullable Instant unplacedAcceptedAt;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private String revisionScope = "";

    private @Nullable Instant consultingSince;

    private @Nullable Instant reviewingSince;

    private @Nullable Instant consultAfter;

    private @Nullable Instant reviewAfter;

    private boolean coordinated;

    private @Nullable Instant submittedAt;

    private String submissionNote = "";

    private @Nullable LocalDate approvedOn;

    private String approvedBy = "";

    private @Nullable LocalDate issuedOn;

    private @Nullable String documentNumber;

    private @Nullable LocalDate filingSentOn;

    private @Nullable String filingReceiver;

    private String filingNote = "";

    private @Nullable LocalDate filingReturnedOn;

    private String filingMissing = "";

    private @Nullable LocalDate filingAcceptedOn;

    private String filingReference = "";

    private @Nullable LocalDate publishedOn;

    private String publishedPlace = "";

    private String publishedLink = "";

    private boolean publishedShort;

    private @Nullable LocalDate withheldOn;

    private String withheldReason = "";

    private @Nullable LocalDate supersededOn;

    private @Nullable LocalDate endedOn;

    private String endedReason = "";

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    PlanVersion(
            UUID id,
            UUID plan,
            JurisdictionCode unit,
            int number,
            Procedure procedure,
            PlanSource source,
            Instant now) {
        super(id, unit);
        this.plan = plan;
        this.number = number;
        this.procedure = procedure;
        this.sourceName = source.name();
        this.sourceSha256 = source.sha256();
        this.madeAt = now;
    }

    /** There is more that a person must look at. */
    void reopenUnplaced() {
        unplacedAcceptedAt = null;
    }

    void acceptUnplaced(Instant now) {
        unplacedAcceptedAt = now;
    }

    /** What of article 36 a revision touches, as its person said. */
    void touches(Set<ImportantContent> important) {
        revisionScope = important.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** Takes a step, or refuses it and stays as it is. The words of a step are its rule's matter. */
    Outcome<PlanVersion> take(VersionRequest asked, Step step) {
        if (!step.kind().possibleIn(standing())) {
            return Outcome.refused(PlanRefusal.outOfOrder(step.kind()));
        }
        switch (step) {
            case Step.Consultation s -> consultingSince = asked.now();
            case Step.Review s -> reviewingSince = asked.now();
            case Step.ConsultationEnd s -> writeAgain();
            case Step.Verdict s -> writeAgain();
            case Step.Submission s -> {
                submittedAt = asked.now();
                submissionNote = s.note();
            }
            case Step.Approval s -> approve(s);
            case Step.Return s -> returnTo(s.to(), asked.now());
            case Step.Issue s -> {
                issuedOn = s.on();
                documentNumber = s.number();
            }
            case Step.Filing s -> file(s, asked.plan().entry().kind());
            case Step.FilingAcceptance s -> {
                filingAcceptedOn = s.on();
                filingReference = s.reference();
            }
            case Step.FilingReturn s -> {
                filingReturnedOn = s.on();
                filingMissing = s.missing();
                filingSentOn = null;
            }
            case Step.Publication s -> publish(s);
            case Step.Withholding s -> {
                withheldOn = s.on();
                withheldReason = s.reason();
            }
            case Step.Withdrawal s -> end(asked.today(), s.reason());
            case Step.Abolition s -> end(s.on(), s.reason());
            case Step.Evaluation s -> {}
            case Step.Revision s -> {}
        }
        return Outcome.done(this);
    }

    private void writeAgain() {
        consultingSince = null;
        reviewingSince = null;
    }

    private void approve(Step.Approval step) {
        approvedOn = step.on();
        approvedBy = step.approver();
        coordinated = step.coordinated();
    }

    /** Back to a state before; what was consulted or reviewed until now counts no more where that is to be done again. */
    private void returnTo(VersionState earlier, Instant now) {
        approvedOn = null;
        approvedBy = "";
        coordinated = false;
        if (earlier != VersionState.SUBMITTED) {
            submittedAt = null;
            writeAgain();
        }
        if (earlier == VersionState.CONSULTATION) {
            consultAfter = now;
        }
        if (earlier == VersionState.CONSULTATION || earlier == VersionState.REVIEW) {
            reviewAfter = now;
        }
    }

    private void file(Step.Filing step, PlanKind kind) {
        filingSentOn = step.on();
        filingReceiver = FilingRoute.of(kind, unit()).receiver(unit()).value();
        filingNote = step.note();
    }

    private void publish(Step.Publication step) {
        publishedOn = step.on();
        publishedPlace = step.place();
        publishedLink = step.link();
        publishedShort = step.shortVersion();
    }

    private void end(LocalDate on, String reason) {
        endedOn = on;
        endedReason = reason;
    }

    /** Another version takes its place; only one in force can be replaced. */
    void supersede(LocalDate on) {
        if (state() != VersionState.ISSUED) {
            throw new IllegalStateException("not in force: " + state());
        }
        supersededOn = on;
    }

    public VersionState state() {
        if (endedOn != null) {
            return issuedOn == null ? VersionState.WITHDRAWN : VersionState.ABOLISHED;
        }
        if (supersededOn != null) {
            return VersionState.SUPERSEDED;
        }
        if (issuedOn != null) {
            return VersionState.ISSUED;
        }
        if (approvedOn != null) {
            return VersionState.APPROVED;
        }
        return submittedAt == null ? inPreparation() : VersionState.SUBMITTED;
    }

    private VersionState inPreparation() {
        if (reviewingSince != null) {
            return VersionState.REVIEW;
        }
        return consultingSince == null ? VersionState.DRAFT : VersionState.CONSULTATION;
    }

    public FilingState filing() {
        if (filingAcceptedOn != null) {
            return FilingState.ACCEPTED;
        }
        if (filingSentOn != null) {
            return filingReturnedOn == null ? FilingState.SENT : FilingState.SENT_AGAIN;
        }
        return filingReturnedOn == null ? FilingState.NOT_SENT : FilingState.RETURNED;
    }

    public Standing standing() {
        return new Standing(state(), filing(), publishedOn != null || withheldOn != null);
    }

    public UUID plan() {
        return plan;
    }

    public int number() {
        return number;
    }

    public Procedure procedure() {
        return procedure;
    }

    /** Consultations that ended before do not count. */
    @Nullable Instant consultAfter() {
        return consultAfter;
    }

    @Nullable Instant reviewAfter() {
        return reviewAfter;
    }

    public boolean unplacedAccepted() {
        return unplacedAcceptedAt != null;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    /** Empty before the version is issued. */
    public String documentNumber() {
        return documentNumber == null ? "" : documentNumber;
    }

    public @Nullable LocalDate filingSentOn() {
        return filingSentOn;
    }

    /** Everything the version knows of itself, for pages. */
    public VersionFacts facts() {
        return new VersionFacts(
                getId(),
                number,
                procedure,
                standing(),
                madeAt,
                new PlanSource(sourceName, sourceSha256),
                submittedAt,
                submissionNote,
                approvedOn,
                approvedBy,
                issuedOn,
                documentNumber,
                new VersionFacts.FilingFacts(
                        filingSentOn,
                        filingReceiver == null ? null : new JurisdictionCode(filingReceiver),
                        filingNote,
                        filingReturnedOn,
                        filingMissing,
                        filingAcceptedOn,
                        filingReference),
                new VersionFacts.PublicationFacts(
                        publishedOn, publishedPlace, publishedLink, publishedShort, withheldOn, withheldReason),
                supersededOn,
                endedOn,
                endedReason);
    }
}
