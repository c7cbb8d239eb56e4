/** Figures over hazards and points for whoever supervises: counts, rates, medians, repeat offenders, coverage, samples. Changes nothing. */
@NullMarked
@NamedInterface("overview")
package org.youbei.inspection.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
