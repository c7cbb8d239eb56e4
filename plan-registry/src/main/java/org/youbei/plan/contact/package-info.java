/**
 * Whom a version tells to call. Telephone numbers are encrypted at rest; pages print a mobile number masked, and the number of an office as
 * it is. Offers the numbers to plans as things to lean on. Knows nothing of states and rights, which the registry has judged before it
 * calls.
 */
@NullMarked
@NamedInterface("contact")
package org.youbei.plan.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
