/** What is made ready for a drill: what it covers, objectives, injects, participants, evaluators, tasks. Owns their tables; states and rights are judged by its desk. */
@NullMarked
@NamedInterface("preparation")
package org.youbei.drill.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
