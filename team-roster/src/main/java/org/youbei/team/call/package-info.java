/** Calls to people (叫应): who is reached in time, who stands in, and how it stands minute by minute. */
@NullMarked
@NamedInterface("call")
package org.youbei.team.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
