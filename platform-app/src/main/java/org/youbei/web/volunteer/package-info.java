/** Volunteers, their shifts, hours and certificates; and what a volunteer sees behind a secret link. */
@NullMarked
package org.youbei.web.volunteer;

import org.jspecify.annotations.NullMarked;
