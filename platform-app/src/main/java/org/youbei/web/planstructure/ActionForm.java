package org.youbei.web.planstructure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.StepWords;

/** An action step, as a person fills it in; a bean, so that a mistyped number loses nothing else. */
class ActionForm {
    private @Nullable Integer revision;
    private @Nullable String post;
    private @Nullable String action;
    private @Nullable Integer minutes;
    private @Nullable String resources;
    private @Nullable ResponseLevel level;
    private @Nullable UUID section;

    static ActionForm of(ActionStep step) {
        var form = new ActionForm();
        form.revision = step.revision();
        form.post = step.post();
        form.action = step.action();
        form.minutes = step.minutes();
        form.resources = step.resources();
        form.level = step.level();
        form.section = step.section();
        return form;
    }

    static ActionForm of(StepWords words) {
        var form = new ActionForm();
        form.post = words.post();
        form.action = words.action();
        form.minutes = words.minutes();
        form.resources = words.resources();
        form.level = words.level();
        form.section = words.section();
        return form;
    }

    StepWords words() {
        return new StepWords(Said.of(post), Said.of(action), minutes, Said.of(resources), level, section);
    }

    public @Nullable Integer getRevision() {
        return revision;
    }

    public void setRevision(@Nullable Integer revision) {
        this.revision = revision;
    }

    public @Nullable String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getResources() {
        return resources;
    }

    public void setResources(@Nullable String resources) {
        this.resources = resources;
    }

    public @Nullable ResponseLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable ResponseLevel level) {
        this.level = level;
    }

    public @Nullable UUID getSection() {
        return section;
    }

    public void setSection(@Nullable UUID section) {
        this.section = section;
    }
}
