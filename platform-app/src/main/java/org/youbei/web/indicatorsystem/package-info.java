/** Indicator systems: their list, their trees, weights, files and versions. */
@NullMarked
package org.youbei.web.indicatorsystem;

import org.jspecify.annotations.NullMarked;
