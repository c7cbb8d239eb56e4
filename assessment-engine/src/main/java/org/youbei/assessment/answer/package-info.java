/** Answers: a cell for each unit and indicator, what proves it, and what happened to it. Nothing, not applicable and 0 are never mixed up. */
@NullMarked
@NamedInterface("answer")
package org.youbei.assessment.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
