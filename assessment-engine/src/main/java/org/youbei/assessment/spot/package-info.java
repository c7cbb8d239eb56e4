/** Spot checks: a sample stratified by street, drawn from a seed and kept as it was drawn; what was found on the spot, cell by cell. */
@NullMarked
@NamedInterface("spot")
package org.youbei.assessment.spot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
