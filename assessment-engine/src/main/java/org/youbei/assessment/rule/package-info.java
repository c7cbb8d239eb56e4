/** The rules of assessments and of what follows from them: a table of points, approval from below, the ladder of supervision, marks of reports. Pure arithmetic. */
@NullMarked
@NamedInterface("rule")
package org.youbei.assessment.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
