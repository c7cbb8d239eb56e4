/** Visits as they were filed, with the checklist's words copied in. They are only added. */
@NullMarked
@NamedInterface("visit")
package org.youbei.inspection.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
