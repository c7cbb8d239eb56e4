/**
 * Weights from pairwise comparisons (AHP): one judge, groups, incomplete matrices, hierarchies. A consistency ratio always
 * names the random-index table it was divided by.
 */
@NullMarked
@NamedInterface("pairwise")
package org.youbei.assessment.method.pairwise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
