/**
 * The plan of a year: drafted from the dates of the rule pack, the announced week, the gravest risks and whom education has not reached, then spread over
 * communities, halls and speakers without a clash.
 */
@NullMarked
@NamedInterface("year")
package org.youbei.education.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
