/**
 * The plan system of a part of the tree at a glance: which unit has which plan, how old it is, what is overdue and what fails. Reads only, in
 * statements whose number does not grow with the units.
 */
@NullMarked
@NamedInterface("coverage")
package org.youbei.plan.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
