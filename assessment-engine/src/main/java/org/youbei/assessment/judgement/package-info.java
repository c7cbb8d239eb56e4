/** Weights by the judgement of several people: matrices of pairs, their consistency, what one repair would change, what they say together. */
@NullMarked
@NamedInterface("judgement")
package org.youbei.assessment.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
