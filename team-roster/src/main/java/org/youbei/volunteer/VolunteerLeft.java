package org.youbei.volunteer;

import java.util.UUID;
import org.youbei.model.Actor;

/**
 * A volunteer has gone or was turned away; published within the transaction.
 *
 * @param by who took the step
 * @param account the account by which the volunteer signed in
 */
public record VolunteerLeft(Actor by, UUID account) {}
