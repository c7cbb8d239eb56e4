package org.youbei.web.drill;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillEntry;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.model.JurisdictionCode;

/** What a drill is, as a person fills it in. A bean, because a mistyped time must not lose the other fields. */
public class DrillFields {
    private static final String MINUTE = "yyyy-MM-dd'T'HH:mm";

    private @Nullable UUID id;
    private @Nullable Integer revision;

    @NotNull private @Nullable String unit;

    private @Nullable String title;

    @NotNull private @Nullable DrillForm form = DrillForm.TABLE_TOP;

    @NotNull private @Nullable DrillContent content = DrillContent.SINGLE;

    @NotNull private @Nullable DrillPurpose purpose = DrillPurpose.CHECK;

    private boolean announced = true;
    private @Nullable String scenario;
    private @Nullable String site;
    private @Nullable String controller;
    private @Nullable String safetyOfficer;

    @NotNull @DateTimeFormat(pattern = MINUTE)
    private @Nullable LocalDateTime startsAt;

    @NotNull @DateTimeFormat(pattern = MINUTE)
    private @Nullable LocalDateTime endsAt;

    static DrillFields of(Drill drill) {
        var fields = new DrillFields();
        var entry = drill.entry();
        fields.id = drill.getId();
        fields.revision = drill.revision();
        fields.unit = entry.unit().value();
        fields.title = entry.title();
        fields.form = entry.form();
        fields.content = entry.content();
        fields.purpose = entry.purpose();
        fields.announced = entry.announced();
        fields.scenario = entry.scenario();
        fields.site = entry.site();
        fields.controller = entry.controller();
        fields.safetyOfficer = entry.safetyOfficer();
        fields.startsAt = LocalDateTime.ofInstant(entry.startsAt(), Drill.CHINA);
        fields.endsAt = LocalDateTime.ofInstant(entry.endsAt(), Drill.CHINA);
        return fields;
    }

    /** Only of a form that passed its checks. */
    DrillEntry entry(JurisdictionCode of) {
        if (form == null || content == null || purpose == null || startsAt == null || endsAt == null) {
            throw new IllegalStateException("asked for the entry of an incomplete form");
        }
        return new DrillEntry(
                of,
                said(title),
                form,
                content,
                purpose,
                announced,
                said(scenario),
                said(site),
                said(controller),
                said(safetyOfficer),
                startsAt.atZone(Drill.CHINA).toInstant(),
                endsAt.atZone(Drill.CHINA).toInstant());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Integer getRevision() {
        return revision;
    }

    public void setRevision(@Nullable Integer revision) {
        this.revision = revision;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable DrillForm getForm() {
        return form;
    }

    public void setForm(@Nullable DrillForm form) {
        this.form = form;
    }

    public @Nullable DrillContent getContent() {
        return content;
    }

    public void setContent(@Nullable DrillContent content) {
        this.content = content;
    }

    public @Nullable DrillPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable DrillPurpose purpose) {
        this.purpose = purpose;
    }

    public boolean isAnnounced() {
        return announced;
    }

    public void setAnnounced(boolean announced) {
        this.announced = announced;
    }

    public @Nullable String getScenario() {
        return scenario;
    }

    public void setScenario(@Nullable String scenario) {
        this.scenario = scenario;
    }

    public @Nullable String getSite() {
        return site;
    }

    public void setSite(@Nullable String site) {
        this.site = site;
    }

    public @Nullable String getController() {
        return controller;
    }

    public void setController(@Nullable String controller) {
        this.controller = controller;
    }

    public @Nullable String getSafetyOfficer() {
        return safetyOfficer;
    }

    public void setSafetyOfficer(@Nullable String safetyOfficer) {
        this.safetyOfficer = safetyOfficer;
    }

    public @Nullable LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable LocalDateTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }
}
