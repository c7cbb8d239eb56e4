/** Plans as lists and pages show them: query records read straight from the tables, never loaded aggregates. Changes nothing. */
@NullMarked
@NamedInterface("shelf")
package org.youbei.plan.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
