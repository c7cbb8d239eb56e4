/** What evaluators saw: ratings that stay their own until submitted, the checklist of YJ/T 9009, the overall grade. */
@NullMarked
@NamedInterface("evaluation")
package org.youbei.drill.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
