/** The quiz bank, the answers to it as figures, and what an activity taught. Pure computation over answers that somebody else keeps. */
@NullMarked
@NamedInterface("quiz")
package org.youbei.education.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
