package org.youbei.web.planstructure;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.binding.Anchor;

/** What leans on which thing, as a person chooses it; a bean, so that a mistyped number loses nothing else. */
class BindingForm {
    private Anchor.Kind at = Anchor.Kind.SECTION;
    private @Nullable UUID of;
    private @Nullable String thing;
    private @Nullable BigDecimal quota;
    private @Nullable String quotaUnit;

    public Anchor.Kind getAt() {
        return at;
    }

    public void setAt(Anchor.Kind at) {
        this.at = at;
    }

    public @Nullable UUID getOf() {
        return of;
    }

    public void setOf(@Nullable UUID of) {
        this.of = of;
    }

    /** The kind and the reference of the thing, parted by a colon. */
    public @Nullable String getThing() {
        return thing;
    }

    public void setThing(@Nullable String thing) {
        this.thing = thing;
    }

    public @Nullable BigDecimal getQuota() {
        return quota;
    }

    public void setQuota(@Nullable BigDecimal quota) {
        this.quota = quota;
    }

    public @Nullable String getQuotaUnit() {
        return quotaUnit;
    }

    public void setQuotaUnit(@Nullable String quotaUnit) {
        this.quotaUnit = quotaUnit;
    }
}
