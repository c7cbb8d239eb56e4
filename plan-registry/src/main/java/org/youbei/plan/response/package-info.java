/**
 * How a version answers an emergency: its response levels and the action steps of its posts. Owns their tables and knows nothing of
 * states and rights, which the registry has judged before it calls.
 */
@NullMarked
@NamedInterface("response")
package org.youbei.plan.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
