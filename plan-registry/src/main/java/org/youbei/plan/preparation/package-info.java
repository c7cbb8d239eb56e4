/** Who drafts a version and which papers it rests on (articles 20, 21 and 23). Tables only: the registry has judged states and rights before it calls. */
@NullMarked
@NamedInterface("preparation")
package org.youbei.plan.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
