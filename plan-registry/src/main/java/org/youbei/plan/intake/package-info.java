/**
 * Documents on their way to becoming plans. Keeps what was read of an uploaded file until a person has looked at it, and makes one plan
 * of it however often it is asked. Refuses what cannot be read, with the reason.
 */
@NullMarked
@NamedInterface("intake")
package org.youbei.plan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
