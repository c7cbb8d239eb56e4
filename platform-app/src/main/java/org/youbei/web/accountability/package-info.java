/** Accountability: what the ladder proposes, what a person decided, what the unit answered, and the letter. */
@NullMarked
package org.youbei.web.accountability;

import org.jspecify.annotations.NullMarked;
