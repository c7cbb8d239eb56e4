package org.youbei.shelter.site;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.shelter.rule.Capacity;

/**
 * The ground of a shelter, square metres; null where nobody has measured it.
 *
 * @param indoor effective area under a roof
 * @param outdoor open ground, with what cannot be used of it
 * @param unusable of the open ground: water, steep slopes, the strip that may be buried
 * @param declared people that the owner says find room; kept beside what the areas allow
 */
@Embeddable
public record Areas(
        @Nullable BigDecimal indoor,
        @Nullable BigDecimal outdoor,
        @Nullable BigDecimal unusable,
        @Nullable Integer declared) {
    public static final Areas UNKNOWN = new Areas(null, null, null, null);

    public Areas {
        indoor = hundredths(indoor);
        outdoor = hundredths(outdoor);
        unusable = hundredths(unusable);
    }

    private static @Nullable BigDecimal hundredths(@Nullable BigDecimal area) {
        return area == null ? null : area.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    public boolean isMeasured() {
        return indoor != null || outdoor != null;
    }

    /** The room by area and norm; null where nothing is measured. */
    public Capacity.@Nullable Site site(Norms norms, Stay stay) {
        if (!isMeasured()) {
            return null;
        }
        return Capacity.site(
                zero(outdoor), List.of(zero(unusable)), zero(indoor), norms.outdoor(stay), norms.indoor(stay));
    }

    /** People that the areas allow; null where nothing is measured. */
    public @Nullable Integer computed(Norms norms, Stay stay) {
        var site = site(norms, stay);
        return site == null ? null : (int) Math.min(Integer.MAX_VALUE, site.people());
    }

    /** People that may be planned with: what is declared, but never more than the areas allow; null where neither is known. */
    public @Nullable Integer room(Norms norms, Stay stay) {
        var computed = computed(norms, stay);
        if (computed == null || declared == null) {
            return computed == null ? declared : computed;
        }
        return Math.min(computed, declared);
    }

    private static BigDecimal zero(@Nullable BigDecimal area) {
        return area == null ? BigDecimal.ZERO : area;
    }
}
