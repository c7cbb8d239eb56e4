package org.youbei.web.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.FiveCommitments;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.Step;
import org.youbei.model.UuidV7;

/** What a person says about a step: a bean, so that a mistyped date loses nothing else. */
public class HazardStepForm {
    private @Nullable UUID request;
    private @Nullable HazardGrade grade;
    private @Nullable String responsibleUnit;
    private @Nullable String demand;
    private @Nullable String remark;
    private @Nullable LocalDate until;
    private @Nullable String department;
    private boolean taken;
    private @Nullable String responsibility;
    private @Nullable String measures;
    private @Nullable String funds;
    private @Nullable LocalDate deadline;
    private @Nullable String contingency;
    private @Nullable String name;
    private @Nullable MultipartFile photo;

    static HazardStepForm of(Hazard hazard, Clock clock) {
        var form = new HazardStepForm();
        var plan = hazard.commitments();
        form.request = UuidV7.next(clock);
        form.grade = hazard.grade();
        form.responsibleUnit = hazard.responsibleUnit();
        form.demand = hazard.demand();
        form.responsibility = plan.responsibility();
        form.measures = plan.measures();
        form.funds = plan.funds();
        form.deadline = plan.deadline();
        form.contingency = plan.contingency();
        return form;
    }

    /** The fields that a step asks for, in their order on the form. */
    static List<String> fields(HazardStep step) {
        return switch (step) {
            case GRADING -> List.of("grade", "remark");
            case NOTICE -> List.of("responsibleUnit", "demand");
            case PLAN -> List.of("responsibility", "measures", "funds", "deadline", "contingency");
            case EXTENSION_REQUEST -> List.of("until", "remark");
            case TRANSFER -> List.of("department", "remark");
            case ANSWER -> List.of("remark", "taken");
            case SUBMISSION -> List.of("remark", "photo");
            case START, EXTENSION_GRANT, EXTENSION_REFUSAL, ACCEPTANCE, RETURN, CLOSING, LISTING, DISMISSAL ->
                List.of("remark");
        };
    }

    /** Whether the step cannot be said without the remark. */
    static boolean demandsRemark(HazardStep step) {
        return switch (step) {
            case EXTENSION_REQUEST, EXTENSION_REFUSAL, TRANSFER, ANSWER, SUBMISSION, RETURN, DISMISSAL -> true;
            default -> false;
        };
    }

    /** The fields that cannot be left out because a step cannot be said without them. */
    List<String> absent(HazardStep step) {
        var absent = new ArrayList<String>();
        if (step == HazardStep.EXTENSION_REQUEST && until == null) {
            absent.add("until");
        }
        if (step == HazardStep.GRADING && grade == null) {
            absent.add("grade");
        }
        return absent;
    }

    Step step(HazardStep kind) {
        return switch (kind) {
            case GRADING -> new Step.Grading(grade == null ? HazardGrade.GENERAL : grade, said(remark));
            case NOTICE -> new Step.Notice(said(responsibleUnit), said(demand));
            case PLAN ->
                new Step.Plan(new FiveCommitments(
                        said(responsibility), said(measures), said(funds), deadline, said(contingency)));
            case EXTENSION_REQUEST -> new Step.ExtensionRequest(until == null ? LocalDate.MIN : until, said(remark));
            case TRANSFER -> new Step.Transfer(said(department), said(remark));
            case ANSWER -> new Step.Answer(taken, said(remark));
            default -> new Step.Plain(kind, said(remark));
        };
    }

    UUID requestOr(Clock clock) {
        return request == null ? UuidV7.next(clock) : request;
    }

    boolean hasPhoto() {
        return photo != null && !photo.isEmpty();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    public @Nullable UUID getRequest() {
        return request;
    }

    public void setRequest(@Nullable UUID request) {
        this.request = request;
    }

    public @Nullable HazardGrade getGrade() {
        return grade;
    }

    public void setGrade(@Nullable HazardGrade grade) {
        this.grade = grade;
    }

    public @Nullable String getResponsibleUnit() {
        return responsibleUnit;
    }

    public void setResponsibleUnit(@Nullable String responsibleUnit) {
        this.responsibleUnit = responsibleUnit;
    }

    public @Nullable String getDemand() {
        return demand;
    }

    public void setDemand(@Nullable String demand) {
        this.demand = demand;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public boolean isTaken() {
        return taken;
    }

    public void setTaken(boolean taken) {
        this.taken = taken;
    }

    public @Nullable String getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(@Nullable String responsibility) {
        this.responsibility = responsibility;
    }

    public @Nullable String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = measures;
    }

    public @Nullable String getFunds() {
        return funds;
    }

    public void setFunds(@Nullable String funds) {
        this.funds = funds;
    }

    public @Nullable LocalDate getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable LocalDate deadline) {
        this.deadline = deadline;
    }

    public @Nullable String getContingency() {
        return contingency;
    }

    public void setContingency(@Nullable String contingency) {
        this.contingency = contingency;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable MultipartFile getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable MultipartFile photo) {
        this.photo = photo;
    }
}
