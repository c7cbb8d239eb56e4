/** Which text is in force on a day. Pure arithmetic. */
@NullMarked
@NamedInterface("force")
package org.youbei.library.force;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
