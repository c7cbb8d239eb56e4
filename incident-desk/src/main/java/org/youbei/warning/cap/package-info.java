/** The Common Alerting Protocol, versions 1.1 and 1.2, read safely and written. */
@NullMarked
@NamedInterface("cap")
package org.youbei.warning.cap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
