/** What must be drilled by when, and when it last was: the ledger's drill duties beside the drills. */
@NullMarked
@NamedInterface("coverage")
package org.youbei.drill.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
