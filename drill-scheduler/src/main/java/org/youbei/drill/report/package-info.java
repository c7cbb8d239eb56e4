/** Reports as they were approved. */
@NullMarked
@NamedInterface("report")
package org.youbei.drill.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
