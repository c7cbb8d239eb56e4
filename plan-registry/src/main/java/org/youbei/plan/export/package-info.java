/**
 * Versions on their way out: as an official document for Word, and as JSON that comes back without loss. Reads nothing by itself; whoever
 * asks hands over what is to be written.
 */
@NullMarked
@NamedInterface("export")
package org.youbei.plan.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
