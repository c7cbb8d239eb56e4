package org.youbei.model;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What people call the things of one kind, for pages that know no more of them than {@link Subject type and id}: the audit trail, a notice. A
 * module contributes a bean for each kind that has a name of its own; a name is never a person's secret.
 */
public interface ThingNames {
    /** The type of {@link Subject}. */
    String type();

    /** Where the thing has its page, without regard to who may see it. */
    String address(UUID id);

    /** Whether those who look after accounts and settings, and do no work of a unit, may open the page. */
    default boolean opensToAdministrators() {
        return false;
    }

    /** The names of those that the current scope can see, in one statement; the others are left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
