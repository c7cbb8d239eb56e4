package org.youbei.web.plan;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.Procedure;
import org.youbei.plan.intake.SuggestedKind;

/**
 * What a plan is, as a person fills it in.
 *
 * @param id of the plan to be, made with the form, so that sending it twice makes one plan
 * @param revision of the plan when the form was opened
 * @param existing for an import: the plan that gets a new version, nothing for a new plan
 * @param procedure by which a new plan is made
 */
public record PlanForm(
        @Nullable UUID id,
        @Nullable Integer revision,
        @NotNull @Nullable String unit,
        @NotNull @Nullable PlanKind kind,
        @Nullable HazardCategory category,
        @Nullable String title,
        @Nullable UUID superior,
        @Nullable Confidentiality confidentiality,
        @Nullable String drafter,
        @Nullable String approver,
        @Nullable UUID existing,
        @Nullable Procedure procedure) {
    static PlanForm of(PlanDossier plan) {
        var entry = plan.entry();
        return new PlanForm(
                plan.id(),
                plan.revision(),
                entry.unit().value(),
                entry.kind(),
                entry.category(),
                entry.title(),
                entry.superior(),
                entry.confidentiality(),
                entry.drafter(),
                entry.approver(),
                null,
                null);
    }

    /** For a document, as what it seems to be. */
    public static PlanForm suggested(UUID id, String unit, String title, @Nullable UUID superior, SuggestedKind seems) {
        return new PlanForm(
                id,
                0,
                unit,
                seems.kind(),
                seems.category(),
                title,
                superior,
                Confidentiality.OPEN,
                "",
                "",
                null,
                seems.procedure());
    }

    /** @param procedure which the form suggests */
    public static PlanForm blank(
            @Nullable UUID id, @Nullable String unit, String title, @Nullable UUID superior, Procedure procedure) {
        return new PlanForm(
                id, 0, unit, PlanKind.GENERAL, null, title, superior, Confidentiality.OPEN, "", "", null, procedure);
    }

    /** How the plan is made; what no form asked for was prepared elsewhere. */
    public Procedure procedureOrRecorded() {
        return procedure == null ? Procedure.RECORDED : procedure;
    }

    /** Choices that the form does not offer leave no form to show again; nobody can have typed them. */
    public static PlanForm demand(@Nullable PlanForm sent) {
        if (sent == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return sent;
    }

    /** Only of a form that passed its checks. */
    public PlanEntry entry(JurisdictionCode of) {
        return new PlanEntry(
                of,
                kind == null ? PlanKind.GENERAL : kind,
                category,
                said(title),
                superior,
                confidentiality == null ? Confidentiality.OPEN : confidentiality,
                said(drafter),
                said(approver));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
