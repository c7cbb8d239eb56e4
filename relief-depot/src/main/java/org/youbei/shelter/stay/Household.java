package org.youbei.shelter.stay;

import java.util.UUID;

/**
 * A household of an opening, without what would say who they are.
 *
 * @param code of its wristband
 * @param inside how many of it are inside now
 * @param needs as {@link org.youbei.shelter.site.Sets} writes {@link Need}
 * @param shown the masked name; a dash once the personal data are removed
 */
public record Household(
        UUID id, UUID opening, String code, int inside, int children, int elderly, String needs, String shown) {}
