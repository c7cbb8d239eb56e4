/** How the plans of units stand to the plans above them: the matrix, and the look at one change. */
@NullMarked
package org.youbei.web.planinheritance;

import org.jspecify.annotations.NullMarked;
