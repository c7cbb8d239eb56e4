/** Invitations of people without an account: a secret link, its last day, and the one browser it is bound to. Knows no database. */
@NullMarked
@NamedInterface("invitation")
package org.youbei.assessment.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
