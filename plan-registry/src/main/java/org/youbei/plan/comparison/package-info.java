/** What differs between two versions of a text, by section and by word, as somebody reads it who wrote the plan. */
@NullMarked
@NamedInterface("comparison")
package org.youbei.plan.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
