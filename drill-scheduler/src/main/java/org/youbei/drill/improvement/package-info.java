/** Findings and what becomes of them: owed, done, verified, repeated. */
@NullMarked
@NamedInterface("improvement")
package org.youbei.drill.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
