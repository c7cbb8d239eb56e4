package org.youbei.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.youbei.model.JurisdictionCode;

/** One version of a plan. Its state follows from its dates; the verbs only record them, the registry has judged before. */
@Entity
@Table(schema = "plan", name = "plan_version")
public class PlanVersion implements Persistable<UUID> {
    @Id
    private UUID id;

    private UUID plan;

    private String jurisdiction;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Version
    private int revision;

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

    @jakarta.persistence.Transient
    private boolean fresh;

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
        this.id = id;
        this.plan = plan;
        this.jurisdiction = unit.value();
        this.district = unit.district();
        this.number = number;
        this.procedure = procedure;
        this.sourceName = source.name();
        this.sourceSha256 = source.sha256();
        this.madeAt = now;
        this.fresh = true;
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

    void consult(Instant now) {
        consultingSince = now;
    }

    void review(Instant now) {
        reviewingSince = now;
    }

    void writeAgain() {
        consultingSince = null;
        reviewingSince = null;
    }

    void submit(Step.Submission step, Instant now) {
        submittedAt = now;
        submissionNote = step.note();
    }

    void approve(Step.Approval step) {
        approvedOn = step.on();
        approvedBy = step.approver();
        coordinated = step.coordinated();
    }

    /** Back to a state before; what was consulted or reviewed until now counts no more where that is to be done again. */
    void returnTo(VersionState earlier, Instant now) {
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

    void issue(DocumentNumber under, LocalDate on) {
        issuedOn = on;
        documentNumber = under.toString();
    }

    void file(Step.Filing step, JurisdictionCode receiver) {
        filingSentOn = step.on();
        filingReceiver = receiver.value();
        filingNote = step.note();
    }

    void acceptFiling(Step.FilingAcceptance step) {
        filingAcceptedOn = step.on();
        filingReference = step.reference();
    }

    void returnFiling(Step.FilingReturn step) {
        filingReturnedOn = step.on();
        filingMissing = step.missing();
        filingSentOn = null;
    }

    void publish(Step.Publication step) {
        publishedOn = step.on();
        publishedPlace = step.place();
        publishedLink = step.link();
        publishedShort = step.shortVersion();
    }

    void withhold(Step.Withholding step) {
        withheldOn = step.on();
        withheldReason = step.reason();
    }

    void supersede(LocalDate on) {
        supersededOn = on;
    }

    void end(LocalDate on, String reason) {
        endedOn = on;
        endedReason = reason;
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

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public UUID plan() {
        return plan;
    }

    public int number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public JurisdictionCode unit() {
        return new JurisdictionCode(jurisdiction);
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
                id,
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

    String district() {
        return district;
    }
}
