package org.youbei.web.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as it is filled in. */
public class OrderForm {
    private @Nullable UUID id;
    private @Nullable String unit;
    private @Nullable UUID hazard;
    private @Nullable String title;
    private @Nullable String demand;
    private boolean urgent;

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable UUID getHazard() {
        return hazard;
    }

    public void setHazard(@Nullable UUID hazard) {
        this.hazard = hazard;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDemand() {
        return demand;
    }

    public void setDemand(@Nullable String demand) {
        this.demand = demand;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }
}
