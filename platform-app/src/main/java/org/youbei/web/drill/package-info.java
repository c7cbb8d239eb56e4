/** The pages of drills: lists, one drill with its preparation, run sheet, evaluation and findings, and what must be drilled by when. */
@NullMarked
package org.youbei.web.drill;

import org.jspecify.annotations.NullMarked;
