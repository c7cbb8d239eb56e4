/** Indicators and the tree they stand in: how each is measured, what it weighs, what keeps a tree from being used. Knows no database. */
@NullMarked
@NamedInterface("indicator")
package org.youbei.assessment.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
