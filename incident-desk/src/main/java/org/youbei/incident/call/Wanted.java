package org.youbei.incident.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be called out.
 *
 * @param post for which
 * @param standIn who is called when the person does not answer; null for nobody
 */
public record Wanted(UUID person, String post, @Nullable UUID standIn) {}
