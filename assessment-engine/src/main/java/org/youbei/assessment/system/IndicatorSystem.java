package org.youbei.assessment.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.workflow.Placed;

/** One version of an indicator system. Its nodes are kept beside it; once frozen, neither it nor they change. */
@Entity
@Table(schema = "assessment", name = "indicator_system")
public class IndicatorSystem extends Placed {
    private String title;

    @Column(updatable = false)
    private String origin;

    @Column(updatable = false)
    private UUID series;

    @Column(updatable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    private SystemState state;

    private String source;

    private boolean confirmed;

    @Column(updatable = false)
    private boolean points;

    private @Nullable BigDecimal threshold;

    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorSystem() {}

    IndicatorSystem(
            UUID id, JurisdictionCode unit, UUID series, int version, About about, String origin, boolean points) {
        super(id, unit);
        this.series = series;
        this.version = version;
        this.origin = origin;
        this.points = points;
        this.state = SystemState.DRAFT;
        this.hash = "";
        describe(about);
    }

    /**
     * What is said about a system as a whole.
     *
     * @param source where it comes from, as people cite it
     * @param confirmed whether its text was read in the source; where not, every page says so
     * @param threshold the score from which a unit passes; null for none
     */
    public record About(
            String title,
            String source,
            boolean confirmed,
            @Nullable BigDecimal threshold) {}

    final void describe(About about) {
        title = about.title();
        source = about.source();
        confirmed = about.confirmed();
        threshold = about.threshold();
    }

    void freeze(String sealed) {
        state = SystemState.FROZEN;
        hash = sealed;
    }

    void supersede() {
        state = SystemState.SUPERSEDED;
    }

    public About about() {
        return new About(title, source, confirmed, threshold);
    }

    public String title() {
        return title;
    }

    /** The key of the shipped system it was taken from; {@code own} where it was drawn up here. */
    public String origin() {
        return origin;
    }

    public UUID series() {
        return series;
    }

    public int version() {
        return version;
    }

    public SystemState state() {
        return state;
    }

    public boolean isDraft() {
        return state == SystemState.DRAFT;
    }

    public boolean isPoints() {
        return points;
    }

    /** SHA-256 over its nodes as they were frozen; empty for a draft. */
    public String hash() {
        return hash;
    }
}
